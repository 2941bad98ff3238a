package org.tonghu.platform.internal.rest;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.platform.internal.gate.History;

/** The history of a prefecture's switches as people read it. */
@Component(service = HistoryView.class)
public final class HistoryView {
    private static final int MOST = 200;

    private final History history;

    @Activate
    public HistoryView(@Reference History history) {
        this.history = history;
    }

    Items<Entry> page(int prefecture, String after, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<History.Entry> found = history.page(prefecture, after, size + 1);
        List<Entry> shown = found.stream().limit(size).map(Entry::of).toList();
        String next = found.size() > size ? found.get(size - 1).key() : null;
        return new Items<>(shown, next);
    }

    /**
     * One switch.
     *
     * @param by real name of who switched
     */
    public record Entry(
            Instant at,
            String by,
            String role,
            boolean on,
            ModuleItem.Provider provider,
            String reason,
            String document) {
        static Entry of(History.Entry entry) {
            return new Entry(
                    entry.at(),
                    entry.by(),
                    entry.role(),
                    entry.on(),
                    entry.provider() == null
                            ? null
                            : new ModuleItem.Provider(entry.provider(), entry.providerVersion()),
                    entry.reason(),
                    entry.document());
        }
    }
}
