package org.tonghu.spi;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.fact.ChildRef;

/** What a module adds to a child's timeline. Called under the caller's identity, only while the module serves the child's prefecture. */
@ConsumerType
public interface ChildTimeline {
    List<Entry> entries(ChildRef child);

    /**
     * @param kind stable code, e.g. {@code visits.visit}
     * @param text in the caller's language, nothing she may not read
     * @param by real name of who did it, or null
     * @param link address in the console, or null
     */
    record Entry(Instant at, String kind, String text, String by, String link) {}
}
