package org.tonghu.api.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads and writes CSV (UTF-8 with or without BOM, GBK detected) and XLSX, row by row. Cells are text, trimmed, full-width
 * digits kept as typed; dates of XLSX come as ISO 8601. Written cells that start a formula are escaped.
 */
@ProviderType
public interface Tables {
    /**
     * Opens a table by what its bytes are, not by its name. Stops with a {@code Problem} for a file that is none
     * ({@code table-unreadable}), that unpacks to more than allowed ({@code table-too-large}), or has no header.
     */
    TableSource read(InputStream content) throws IOException;

    /** @param format {@code csv} or {@code xlsx} */
    TableSink write(OutputStream out, String format, String sheet, List<String> header) throws IOException;
}
