package org.tonghu.work.internal.table;

import java.io.Closeable;

/** Rows of a file, whatever its format. */
interface RawRows extends Closeable {
    /**
     * The next row, or null after the last.
     *
     * @throws org.tonghu.api.problem.Problem table-unreadable where the file is damaged
     */
    Raw next();
}
