package org.tonghu.work.internal.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tonghu.api.code.Codes;
import org.tonghu.api.exchange.Column;

/** Reads cells as people write them. Not for several threads. */
final class CellReader {
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D?(?:\\s.*|T.*)?");
    private static final Pattern BETWEEN = Pattern.compile("[\u3001\uff0c,;\uff1b]+");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2}0*)?");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[,\\s\u00a5\u5143]");

    private final Codes codes;
    private final Map<String, Optional<String>> known = new HashMap<>();

    CellReader(Codes codes) {
        this.codes = codes;
    }

    /**
     * A cell that is not empty, in its column's shape.
     *
     * @param fault code of what is wrong, or null
     */
    record Cell(String text, String fault) {
        static Cell of(String text) {
            return new Cell(text, null);
        }

        static Cell wrong(String fault) {
            return new Cell("", fault);
        }
    }

    Cell read(Column column, String typed) {
        return switch (column.kind()) {
            case RAW, TEXT -> Cell.of(typed);
            case DATE -> date(typed).map(day -> Cell.of(day.toString())).orElse(Cell.wrong("date.shape"));
            case NUMBER -> number(typed);
            case MONEY -> money(typed);
            case CODE -> code(column.list(), typed).map(Cell::of).orElse(Cell.wrong("code.unknown"));
            case CODES -> codes(column.list(), typed);
        };
    }

    static Optional<LocalDate> date(String typed) {
        Matcher matcher = DATE.matcher(half(typed));
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

    private static Cell number(String typed) {
        String digits = digits(typed).replaceFirst("\\.0+$", "");
        return WHOLE.matcher(digits).matches() ? Cell.of(digits) : Cell.wrong("number.shape");
    }

    private static Cell money(String typed) {
        String digits = digits(typed);
        return AMOUNT.matcher(digits).matches()
                ? Cell.of(new BigDecimal(digits)
                        .setScale(2, RoundingMode.UNNECESSARY)
                        .toPlainString())
                : Cell.wrong("money.shape");
    }

    private Cell codes(String list, String typed) {
        List<String> all = new ArrayList<>();
        for (String member : BETWEEN.split(typed)) {
            if (!member.isBlank()) {
                Optional<String> code = code(list, member.strip());
                if (code.isEmpty()) {
                    return Cell.wrong("code.unknown");
                }
                all.add(code.get());
            }
        }
        return Cell.of(String.join(",", all));
    }

    private Optional<String> code(String list, String typed) {
        return known.computeIfAbsent(list + "\n" + typed, key -> codes.code(list, typed));
    }

    private static String digits(String typed) {
        return BETWEEN_DIGITS.matcher(half(typed)).replaceAll("");
    }

    private static String half(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
