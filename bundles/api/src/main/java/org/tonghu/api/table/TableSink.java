package org.tonghu.api.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table being written. */
public interface TableSink extends Closeable {
    void row(List<String> cells) throws IOException;
}
