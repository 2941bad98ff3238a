package org.tonghu.registry.internal.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tonghu.api.code.Codes;
import org.tonghu.registry.internal.rule.FileRules;
import org.tonghu.registry.internal.rule.IdNumber;
import org.tonghu.registry.internal.value.FileValues;
import org.tonghu.registry.internal.value.FormField;
import org.tonghu.registry.internal.value.Tidy;

/** Reads cells as people write them (labels or codes, dates in several shapes) into values. Not for several threads. */
final class CellReader {
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D?(?:\\s.*|T.*)?");
    private static final Pattern BETWEEN = Pattern.compile("[\u3001\uff0c,;\uff1b]+");
    private static final String ETHNICITY = "ethnicity";
    private static final String ETHNIC_SUFFIX = "\u65cf";
    private final Codes codes;
    private final Map<String, Optional<String>> known = new HashMap<>();

    CellReader(Codes codes) {
        this.codes = codes;
    }

    /** Puts the cell's value, or adds what is wrong with it. */
    void read(FormField field, String cell, FileValues values, List<Fault> errors) {
        String text = Tidy.text(cell);
        if (text.isEmpty()) {
            return;
        }
        switch (field.kind()) {
            case TEXT -> values.putText(field.key(), field.key().endsWith("idNumber") ? IdNumber.tidy(text) : text);
            case DATE -> date(text)
                    .ifPresentOrElse(
                            day -> values.putText(field.key(), day.toString()),
                            () -> fault(field, "date.shape", errors));
            case BOOLEAN -> code(field, text, errors)
                    .ifPresent(code -> values.put(field.key(), BooleanNode.valueOf(Boolean.parseBoolean(code))));
            case CODE -> code(field, text, errors).ifPresent(code -> values.putText(field.key(), code));
            case CODES -> list(field, text, values, errors);
        }
    }

    private void list(FormField field, String text, FileValues values, List<Fault> errors) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String member : BETWEEN.split(text)) {
            if (!member.isBlank()) {
                code(field, member.strip(), errors).ifPresent(list::add);
            }
        }
        values.put(field.key(), list);
    }

    private Optional<String> code(FormField field, String text, List<Fault> errors) {
        Optional<String> code = known.computeIfAbsent(field.list() + "\n" + text, key -> ask(field.list(), text));
        if (code.isEmpty()) {
            fault(field, "code.unknown", errors);
        }
        return code;
    }

    private Optional<String> ask(String list, String text) {
        Optional<String> code = codes.code(list, text).or(() -> codes.code(list, capitalised(text)));
        return ETHNICITY.equals(list) ? code.or(() -> codes.code(list, text + ETHNIC_SUFFIX)) : code;
    }

    /** As labels in English are written. */
    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Names the field only: what was typed may be personal, and stands beside the reason in the result file. */
    private static void fault(FormField field, String code, List<Fault> errors) {
        errors.add(Fault.own(FileRules.pointer(field.key()), code, Map.of()));
    }
}
