package org.tonghu.registry.internal.file;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tonghu.api.audit.Audit;
import org.tonghu.registry.internal.value.FileValues;

/** What differs between two states of a file, by field. */
final class Changes {
    private Changes() {}

    /** Field key to old and new text; modifiable. */
    static Map<String, Audit.Change> between(FileValues before, FileValues after) {
        Map<String, String> old = before.flat();
        Map<String, String> now = after.flat();
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        Map<String, Audit.Change> changes = new TreeMap<>();
        for (String key : keys) {
            if (!java.util.Objects.equals(old.get(key), now.get(key))) {
                changes.put(key, new Audit.Change(old.get(key), now.get(key)));
            }
        }
        return changes;
    }

    static void moved(Map<String, Audit.Change> changes, long from, long to) {
        if (from != to) {
            changes.put("village", new Audit.Change(Long.toString(from), Long.toString(to)));
        }
    }
}
