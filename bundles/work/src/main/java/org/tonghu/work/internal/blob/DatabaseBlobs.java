package org.tonghu.work.internal.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;

/** Files in the database. Outside a transaction each chunk is written in its own, so a slow sender holds none open. */
@Component(service = {Blobs.class, DatabaseBlobs.class})
public final class DatabaseBlobs implements Blobs {
    private final BlobRows rows;
    private final Clock clock;

    @Activate
    public DatabaseBlobs(
            @Reference(target = "(tonghu.module=work)") Database db, @Reference Vault vault, @Reference Clock clock) {
        this.rows = new BlobRows(db, vault, clock);
        this.clock = clock;
    }

    @Override
    public UUID put(String name, String mediaType, InputStream content, long maxBytes) {
        return store(name, mediaType, maxBytes, out -> content.transferTo(out));
    }

    @Override
    public UUID put(String name, String mediaType, Writer writer) {
        return store(name, mediaType, Long.MAX_VALUE, writer);
    }

    private UUID store(String name, String mediaType, long maxBytes, Writer writer) {
        UUID id = Uuid7.next();
        rows.begin(id, name, mediaType, Caller.who().accountId());
        try (ChunkOutput out = new ChunkOutput(rows, id, maxBytes)) {
            writer.write(out);
            out.complete();
            return id;
        } catch (IOException e) {
            rows.delete(id);
            throw new UncheckedIOException(e);
        } catch (Problem e) {
            rows.delete(id);
            throw e;
        }
    }

    @Override
    public Optional<Meta> meta(UUID id) {
        return rows.meta(id);
    }

    @Override
    public InputStream open(UUID id) {
        Meta meta = rows.meta(id).orElseThrow(Problem::notFound);
        return new ChunkInput(rows, id, meta.size());
    }

    @Override
    public void delete(UUID id) {
        rows.delete(id);
    }

    /** Begins a file that comes in by pieces. */
    public UUID begin(String name, String mediaType) {
        UUID id = Uuid7.next();
        rows.begin(id, name, mediaType, Caller.who().accountId());
        return id;
    }

    /**
     * Adds a piece where the file has got to.
     *
     * @param piece at most 256 KB
     * @return how long the file is now: not offset and piece together where another sender was faster
     * @throws Problem not-found for a file that is complete or gone
     */
    public long append(UUID id, long offset, byte[] piece) {
        return rows.tx(() -> {
            long size = rows.hold(id).orElseThrow(Problem::notFound);
            if (size != offset || piece.length == 0) {
                return size;
            }
            rows.append(id, rows.chunks(id), piece);
            rows.grown(id, size + piece.length);
            return size + piece.length;
        });
    }

    /** How many bytes of a file are here, complete or not; empty where it is gone. */
    public Optional<Long> received(UUID id) {
        return rows.size(id);
    }

    /** What is here of a file, complete or not. */
    public InputStream openReceived(UUID id) {
        return new ChunkInput(rows, id, rows.size(id).orElseThrow(Problem::notFound));
    }

    /** Completes a file that came in by pieces; it is kept from now on. */
    public void settle(UUID id, String mediaType) {
        rows.settle(id, mediaType);
    }

    /** Keeps a file until it is deleted, whether a job needs it or not. */
    public void keep(UUID id) {
        rows.keep(id);
    }

    /** Deletes files of this age which nobody keeps; returns how many. */
    public int deleteUnused(Duration age) {
        return rows.deleteUnused(clock.instant().minus(age));
    }
}
