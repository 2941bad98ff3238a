package org.tonghu.supervision.internal.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.event.Cursors;
import org.tonghu.api.job.Jobs;
import org.tonghu.spi.JobHandler;

/**
 * Builds counters anew from the event log, prefecture by prefecture: they are emptied and the cursor put to the first event
 * in one transaction. Until the cursor is at the head again, figures say since when they are behind.
 */
@Component(service = {JobHandler.class, Rebuild.class})
public final class Rebuild implements JobHandler {
    static final String KIND = "supervision.rebuild";

    private final Jobs jobs;
    private final Cursors cursors;
    private final Counting counting;
    private final CounterRows rows;
    private final Divisions divisions;
    private final Audit audit;

    @Activate
    public Rebuild(
            @Reference Jobs jobs,
            @Reference Cursors cursors,
            @Reference Counting counting,
            @Reference CounterRows rows,
            @Reference Divisions divisions,
            @Reference Audit audit) {
        this.jobs = jobs;
        this.cursors = cursors;
        this.counting = counting;
        this.rows = rows;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** Submits it for all prefectures of the caller's scope. */
    public UUID submit() {
        return jobs.submit(KIND, "supervision.rebuild", Map.of(), null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Run run) {
        List<Integer> prefectures = prefectures();
        run.total(prefectures.size());
        for (int i = (int) run.checkpoint(); i < prefectures.size() && !run.cancelled(); i++) {
            int prefecture = prefectures.get(i);
            run.chunk(i + 1L, Map.of("prefectures", 1L), () -> {
                rebuild(prefecture);
                return null;
            });
        }
    }

    /** Empties one prefecture's counters and puts the cursor back, in the current transaction. */
    public void rebuild(int prefecture) {
        long code = DivisionCode.ofPrefecture(prefecture);
        cursors.rewind(counting, prefecture);
        rows.empty(DivisionCode.range(code));
        audit.changed("supervision.rebuilt", "division", null, code, Map.of());
    }

    private List<Integer> prefectures() {
        List<Integer> found = new ArrayList<>();
        for (Division prefecture : divisions.prefectures()) {
            if (Caller.who().scope().contains(prefecture.code())) {
                found.add(DivisionCode.prefecture(prefecture.code()));
            }
        }
        return found;
    }
}
