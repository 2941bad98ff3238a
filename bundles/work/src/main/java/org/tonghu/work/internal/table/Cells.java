package org.tonghu.work.internal.table;

import java.util.ArrayList;
import java.util.List;

/** Cells as text. */
final class Cells {
    private static final String FORMULA = "=+-@\t\r";

    private Cells() {}

    /** A cell as it is read: without blanks around it, and without the mark an escaped one was written with. */
    static String read(String cell) {
        if (cell == null) {
            return "";
        }
        String text = stripped(cell);
        return text.length() > 1 && text.charAt(0) == '\'' && startsFormula(text, 1) ? text.substring(1) : text;
    }

    private static String stripped(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && blank(cell.charAt(from))) {
            from++;
        }
        while (from < to && blank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    /** White space of any kind, no-break spaces and the byte order mark among it. */
    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** A cell as it is written: one that a spreadsheet would take for a formula is marked as text. */
    static String written(String cell) {
        String text = cell == null ? "" : cell;
        return startsFormula(text, 0) ? "'" + text : text;
    }

    private static boolean startsFormula(String text, int at) {
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
    }

    static List<String> written(List<String> cells) {
        return cells.stream().map(Cells::written).toList();
    }

    static boolean allBlank(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The header without empty cells at its end. */
    static List<String> header(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return List.copyOf(cells.subList(0, size));
    }

    /** As many cells as the header has. */
    static List<String> fitted(List<String> cells, int width) {
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    /** Whether anything stands beyond the header's width. */
    static boolean surplus(List<String> cells, int width) {
        return cells.size() > width && !allBlank(cells.subList(width, cells.size()));
    }
}
