package org.tonghu.api.table;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** A table being read. Not for several threads. */
public interface TableSource extends Closeable, Iterator<TableSource.Line> {
    List<String> header();

    /**
     * @param number row number as a spreadsheet shows it, the header being 1
     * @param cells as many as the header has; empty text for a missing cell
     * @param surplus whether the row had more cells than the header
     */
    record Line(long number, List<String> cells, boolean surplus) {}
}
