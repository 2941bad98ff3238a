package org.tonghu.work.internal.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.blob.DatabaseBlobs;

/** Smaller pictures of attached ones: made when first asked for, then stored; at most two at a time are made. */
@Component(service = Gallery.class)
public final class Gallery {
    private static final int AT_A_TIME = 2;

    private final AttachmentRows rows;
    private final DatabaseBlobs blobs;
    private final Semaphore making = new Semaphore(AT_A_TIME);

    @Activate
    public Gallery(@Reference AttachmentRows rows, @Reference DatabaseBlobs blobs) {
        this.rows = rows;
        this.blobs = blobs;
    }

    /**
     * A JPEG with this longest edge, or the picture's own size where that is smaller.
     *
     * @throws Problem not-found for what is no picture
     */
    byte[] picture(AttachmentRow row, int edge) {
        FileType type =
                FileType.ofMediaType(row.mediaType()).filter(FileType::picture).orElseThrow(Problem::notFound);
        Optional<UUID> stored = rows.picture(row.id(), edge);
        return stored.isPresent() ? bytes(stored.get()) : made(row, type, edge);
    }

    private byte[] made(AttachmentRow row, FileType type, int edge) {
        making.acquireUninterruptibly();
        byte[] small;
        try {
            small = Shrinker.jpeg(bytes(row.blob()), type, edge);
        } finally {
            making.release();
        }
        rows.tx(() -> {
            UUID blob =
                    blobs.put("picture", FileType.JPEG.mediaType(), new ByteArrayInputStream(small), Long.MAX_VALUE);
            if (rows.picture(row.id(), edge, blob)) {
                blobs.keep(blob);
            } else {
                blobs.delete(blob);
            }
            return null;
        });
        return small;
    }

    private byte[] bytes(UUID blob) {
        try (InputStream in = blobs.open(blob)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
