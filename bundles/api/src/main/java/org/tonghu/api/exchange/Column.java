package org.tonghu.api.exchange;

import java.util.Map;

/**
 * A column of an import or export.
 *
 * @param key stable, e.g. {@code idNumber}; understood as a header too
 * @param titles by language tag, {@code zh-CN} and {@code en}; both are understood as headers. Empty: the texts
 *     {@code column.KEY} of the module that gives it
 * @param kind how a cell is read
 * @param list code list of CODE and CODES, else null
 * @param required whether the column must be there and, unless RAW, each of its cells filled
 * @param example shown to who fills the table in, or null
 */
public record Column(String key, Map<String, String> titles, Kind kind, String list, boolean required, String example) {
    public Column {
        titles = Map.copyOf(titles);
    }

    /** How a cell is read. A cell that can't be read refuses its row; what a target is given is of the kind's shape. */
    public enum Kind {
        /** As typed, trimmed; the target checks all of it itself, emptiness too. */
        RAW,
        /** As typed, trimmed. */
        TEXT,
        /** Any usual way to write a day; given as {@code yyyy-MM-dd}. */
        DATE,
        /** Whole number; given without separators. */
        NUMBER,
        /** Yuan; given with two decimals. */
        MONEY,
        /** A label or code of the list; given as the code. */
        CODE,
        /** Several of them, separated by 、or comma; given as codes separated by commas. */
        CODES
    }

    /** A column whose titles are the texts {@code column.KEY} of the module that gives it. */
    public static Column of(String key, Kind kind) {
        return new Column(key, Map.of(), kind, null, false, null);
    }

    public static Column of(String key, String chinese, String english, Kind kind) {
        return new Column(key, Map.of("zh-CN", chinese, "en", english), kind, null, false, null);
    }

    /** This column, read by a code list. */
    public Column coded(Kind codes, String name) {
        return new Column(key, titles, codes, name, required, example);
    }

    public Column must() {
        return new Column(key, titles, kind, list, true, example);
    }

    public Column like(String shown) {
        return new Column(key, titles, kind, list, required, shown);
    }
}
