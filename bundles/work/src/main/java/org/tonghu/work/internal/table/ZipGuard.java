package org.tonghu.work.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Unpacks an archive once, keeping nothing, to see that it is no bomb before a reader holds its parts in memory. */
final class ZipGuard {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;
    private static final long RATIO_FROM = 1024L * 1024;
    private static final long MOST_RATIO = 200;

    private final byte[] buffer = new byte[64 * 1024];
    private int entries;
    private long bytes;

    private ZipGuard() {}

    /**
     * @throws org.tonghu.api.problem.Problem table-too-large for more than 1,000 parts, 300 MB, or 200 times the size
     */
    static void check(byte[] archive) throws IOException {
        new ZipGuard().count(archive);
    }

    private void count(byte[] archive) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            Enumeration<ZipArchiveEntry> all = zip.getEntries();
            while (all.hasMoreElements()) {
                if (++entries > MOST_ENTRIES) {
                    throw Refused.tooLarge();
                }
                count(zip, all.nextElement());
            }
        }
    }

    private void count(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        long unpacked = 0;
        long packed = Math.max(1, entry.getCompressedSize());
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                bytes += read;
                if (bytes > MOST_BYTES || unpacked > RATIO_FROM && unpacked / packed > MOST_RATIO) {
                    throw Refused.tooLarge();
                }
            }
        }
    }
}
