package org.tonghu.work.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.table.TableSource;
import org.tonghu.api.table.Tables;

/** An uploaded table, opened as often as needed. */
@Component(service = Uploaded.class)
public final class Uploaded {
    /** Lines of one chunk. */
    static final int CHUNK = 500;

    private final Blobs blobs;
    private final Tables tables;

    @Activate
    public Uploaded(@Reference Blobs blobs, @Reference Tables tables) {
        this.blobs = blobs;
        this.tables = tables;
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

    /** The next lines. */
    static List<TableSource.Line> chunk(TableSource open) {
        List<TableSource.Line> lines = new ArrayList<>(CHUNK);
        while (lines.size() < CHUNK && open.hasNext()) {
            lines.add(open.next());
        }
        return lines;
    }
}
