package org.tonghu.registry.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.table.TableSource;
import org.tonghu.api.table.Tables;
import org.tonghu.registry.internal.intake.Columns;

/** The uploaded table, opened as often as needed. */
@Component(service = ImportTable.class)
public final class ImportTable {
    private final Blobs blobs;
    private final Tables tables;
    private final Columns columns;

    @Activate
    public ImportTable(@Reference Blobs blobs, @Reference Tables tables, @Reference Columns columns) {
        this.blobs = blobs;
        this.tables = tables;
        this.columns = columns;
    }

    /** Does something with the open table. */
    @FunctionalInterface
    interface Reading<T> {
        T read(TableSource table) throws IOException;
    }

    <T> T read(UUID blob, Reading<T> reading) throws IOException {
        try (InputStream in = blobs.open(blob);
                TableSource table = tables.read(in)) {
            return reading.read(table);
        }
    }

    /** Reads all of it once: it is a table, has the columns, and is readable to its end. Answers with the number of rows. */
    long examine(UUID blob, Locale locale) throws IOException {
        return read(blob, table -> {
            columns.read(table.header(), locale);
            long rows = 0;
            while (table.hasNext()) {
                table.next();
                rows++;
            }
            return rows;
        });
    }

    List<String> keys(TableSource table, Locale locale) {
        return columns.read(table.header(), locale);
    }

    /** A line's cells by column key. */
    static Map<String, String> cells(List<String> keys, TableSource.Line line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            cells.put(keys.get(i), line.cells().get(i));
        }
        return cells;
    }

    /** Whether nothing is written in the line. */
    static boolean blank(TableSource.Line line) {
        return line.cells().stream().allMatch(String::isBlank);
    }
}
