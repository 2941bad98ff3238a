package org.tonghu.api.exchange;

import java.util.Map;

/**
 * A row of a table being imported.
 *
 * @param number as a spreadsheet shows it, the header being 1
 * @param cells by column key, read as the column's kind says; of columns that are in the table
 */
public record ImportRow(long number, Map<String, String> cells) {
    public ImportRow {
        cells = Map.copyOf(cells);
    }

    /** The cell, empty text where there is none. */
    public String cell(String key) {
        return cells.getOrDefault(key, "");
    }
}
