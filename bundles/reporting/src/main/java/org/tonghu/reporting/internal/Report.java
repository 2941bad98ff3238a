package org.tonghu.reporting.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A mandatory report 强制报告 as it was written, without who wrote it.
 *
 * @param situation code of {@code reporting-situation}
 * @param division where the child is, a county or below
 * @param child as the reporter named it, or null; whether it is on file is not the reporter's to know
 * @param discoveredAt or null where it was not said
 * @param fields all that was filled in, as text
 */
record Report(String situation, long division, UUID child, Instant discoveredAt, Map<String, String> fields) {
    Report {
        fields = Map.copyOf(fields);
    }

    Police police() {
        return Police.of(fields);
    }

    /** Whether the other says the same but for the call to the police. */
    boolean sameBut(Map<String, String> other) {
        return Police.without(fields).equals(Police.without(other));
    }
}
