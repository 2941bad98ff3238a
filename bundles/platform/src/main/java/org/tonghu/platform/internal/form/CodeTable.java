package org.tonghu.platform.internal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tonghu.api.code.Codes.Code;
import org.tonghu.platform.internal.text.Titles;

/** One code list: a CSV file with the columns code, zh-CN, en. Fields may be quoted; a byte order mark is allowed. */
final class CodeTable {
    private final Map<String, Map<String, String>> labels;
    private final Map<String, String> codes;

    private CodeTable(Map<String, Map<String, String>> labels, Map<String, String> codes) {
        this.labels = labels;
        this.codes = codes;
    }

    /** @throws IllegalArgumentException without a column {@code code} first */
    static CodeTable parse(String csv) {
        String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> header = lines.isEmpty() ? List.of() : fields(lines.get(0));
        if (header.isEmpty() || !"code".equals(header.get(0))) {
            throw new IllegalArgumentException("the first column must be code");
        }
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            Map<String, String> texts = new LinkedHashMap<>();
            for (int i = 1; i < Math.min(header.size(), fields.size()); i++) {
                texts.put(header.get(i), fields.get(i));
                codes.putIfAbsent(fields.get(i), fields.get(0));
            }
            labels.put(fields.get(0), texts);
        }
        labels.keySet().forEach(code -> codes.put(code, code));
        return new CodeTable(labels, codes);
    }

    List<Code> list(Locale locale) {
        return labels.entrySet().stream()
                .map(entry -> new Code(entry.getKey(), Titles.in(entry.getValue(), locale)))
                .toList();
    }

    Optional<String> label(String code, Locale locale) {
        return Optional.ofNullable(labels.get(code)).map(texts -> Titles.in(texts, locale));
    }

    Optional<String> code(String labelOrCode) {
        return Optional.ofNullable(codes.get(labelOrCode.strip()));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append(line.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
