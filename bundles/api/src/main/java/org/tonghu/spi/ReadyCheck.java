package org.tonghu.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** One more thing that {@code /ready} waits for. Asked at every probe, so it answers from memory. */
@ConsumerType
public interface ReadyCheck {
    /** Stable name, e.g. {@code demo}. */
    String name();

    /** What is still missing, in a few English words for operators; empty once ready. */
    Optional<String> missing();
}
