package org.tonghu.api.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Files, kept encrypted in the database in chunks of their own, so that every node sees them and memory does not. */
@ProviderType
public interface Blobs {
    /**
     * Stores a file for the current caller.
     *
     * @throws org.tonghu.api.problem.Problem too-large beyond the given number of bytes
     */
    UUID put(String name, String mediaType, InputStream content, long maxBytes);

    /** Stores what the writer writes. */
    UUID put(String name, String mediaType, Writer writer);

    Optional<Meta> meta(UUID id);

    /** The content, decrypted chunk by chunk. */
    InputStream open(UUID id);

    void delete(UUID id);

    /** @param owner account that stored it */
    record Meta(UUID id, String name, String mediaType, long size, UUID owner) {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
