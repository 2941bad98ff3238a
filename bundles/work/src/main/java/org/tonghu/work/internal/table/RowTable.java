package org.tonghu.work.internal.table;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.tonghu.api.table.TableSource;

/** A table over raw rows: the first row that is not blank is the header, blank rows are passed over. */
final class RowTable implements TableSource {
    private static final long MOST_ROWS = 1_000_000;

    private final RawRows rows;
    private final List<String> header;
    private Raw next;
    private long delivered;

    /**
     * @throws org.tonghu.api.problem.Problem table-no-header for a table without any
     */
    RowTable(RawRows rows) {
        this.rows = rows;
        Raw first = read();
        if (first == null) {
            throw Refused.noHeader();
        }
        header = Cells.header(first.cells());
        next = read();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Line next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        if (++delivered > MOST_ROWS) {
            throw Refused.tooLarge();
        }
        Raw row = next;
        next = read();
        int width = header.size();
        return new Line(row.number(), Cells.fitted(row.cells(), width), Cells.surplus(row.cells(), width));
    }

    private Raw read() {
        Raw row = rows.next();
        while (row != null && Cells.allBlank(row.cells())) {
            row = rows.next();
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
