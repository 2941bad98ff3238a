package org.tonghu.spi;

import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.data.Work;

/** Does one kind of job. Runs under the identity of who submitted it. */
@ConsumerType
public interface JobHandler {
    /** Unique name, e.g. {@code registry.import}. */
    String kind();

    /** Whether it does jobs of this kind in the prefecture: of its own, unless it does those of several. */
    default boolean handles(String other, int prefecture) {
        return kind().equals(other);
    }

    /** Does the work from {@link Run#checkpoint()} on; an exception fails the job, a Problem with its text. */
    @SuppressWarnings("java:S112")
    void run(Run run) throws Exception;

    /** A job being run. */
    interface Run {
        UUID id();

        Map<String, String> parameters();

        /** Blob given at submission, or null. */
        UUID input();

        /** Where an earlier attempt got to; 0 at first. */
        long checkpoint();

        /** Whether its owner asked to stop; the handler returns between chunks. */
        boolean cancelled();

        void total(long total);

        /**
         * Runs a chunk in one transaction together with the new checkpoint and counters; refused when another node has
         * taken the job over.
         */
        void chunk(long checkpoint, Map<String, Long> counts, Work<Void> work);

        /** Stores the result file. */
        void result(String name, String mediaType, Blobs.Writer writer);
    }
}
