package org.tonghu.funding.internal.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A table of {@code etc/rules}: CSV with a header, no quotes; lines that begin with {@code #} say why. */
final class TableFile {
    private TableFile() {}

    /**
     * @throws IllegalArgumentException with the line that is wrong
     */
    static <T> List<T> read(String text, Function<Map<String, String>, T> mapper) {
        List<T> rows = new ArrayList<>();
        String[] header = null;
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (header == null) {
                header = cells;
            } else {
                rows.add(row(header, cells, number, mapper));
            }
        }
        return List.copyOf(rows);
    }

    private static <T> T row(String[] header, String[] cells, int number, Function<Map<String, String>, T> mapper) {
        if (cells.length != header.length) {
            throw new IllegalArgumentException(
                    "line " + number + ": " + header.length + " cells expected, " + cells.length + " found");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i].strip(), cells[i].strip());
        }
        try {
            return mapper.apply(row);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    /** Months from {@code from}, included, to {@code to}, excluded; {@code to} may be null. */
    record Months(YearMonth from, YearMonth to) {
        static Months of(Map<String, String> row) {
            String to = row.get("valid_to");
            return new Months(month(row.get("valid_from")), to.isEmpty() ? null : month(to));
        }

        boolean contain(YearMonth month) {
            return !month.isBefore(from) && (to == null || month.isBefore(to));
        }

        boolean meet(Months other) {
            return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
        }

        private static YearMonth month(String day) {
            LocalDate first = LocalDate.parse(day);
            if (first.getDayOfMonth() != 1) {
                throw new IllegalArgumentException("a month's first day expected: " + day);
            }
            return YearMonth.from(first);
        }
    }
}
