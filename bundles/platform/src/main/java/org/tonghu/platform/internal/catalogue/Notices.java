package org.tonghu.platform.internal.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.osgi.service.component.annotations.Component;
import org.tonghu.platform.internal.text.Messages;

/** What is amiss with a module although it runs: a handler that fails, an overlay that was refused. On this node. */
@Component(service = Notices.class)
public final class Notices {
    private final ConcurrentMap<Subject, Notice> notices = new ConcurrentHashMap<>();

    /** Raises or renews the notice of this subject. */
    public void raise(String moduleId, String subject, String key, Map<String, String> args) {
        notices.put(new Subject(moduleId, subject), new Notice(key, args));
    }

    public void clear(String moduleId, String subject) {
        notices.remove(new Subject(moduleId, subject));
    }

    /** In the language, in order of their subjects. */
    public List<String> of(String moduleId, Locale locale) {
        return notices.entrySet().stream()
                .filter(entry -> entry.getKey().module().equals(moduleId))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Messages.text(
                        entry.getValue().key(), locale, entry.getValue().args()))
                .toList();
    }

    private record Subject(String module, String name) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            return name.compareTo(other.name);
        }
    }

    private record Notice(String key, Map<String, String> args) {}
}
