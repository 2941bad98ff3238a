package org.tonghu.facts.internal.change;

import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.facts.internal.place.DatabaseDivisions;
import org.tonghu.spi.JobHandler;

/** Makes a change of divisions: all of it, or nothing. */
@Component
public final class ChangeJob implements JobHandler {
    static final String KIND = "facts.division-change";
    static final String CHANGE = "change";

    private final Changes changes;
    private final DatabaseDivisions divisions;

    @Activate
    public ChangeJob(@Reference Changes changes, @Reference DatabaseDivisions divisions) {
        this.changes = changes;
        this.divisions = divisions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Run run) {
        UUID change = UUID.fromString(run.parameters().get(CHANGE));
        run.total(1);
        try {
            if (run.checkpoint() == 0 && !run.cancelled()) {
                run.chunk(1, Map.of("accepted", 1L), () -> {
                    changes.make(change);
                    return null;
                });
            }
        } finally {
            divisions.reload();
        }
    }
}
