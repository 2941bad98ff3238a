package org.tonghu.visits.internal.surface;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;
import org.tonghu.spi.ChildFileSection;
import org.tonghu.visits.internal.visit.VisitView;
import org.tonghu.visits.internal.visit.Visits;

/** The section 走访 of a child's file: her visits, the newest first. */
@Component
public final class VisitSection implements ChildFileSection {
    static final String READ = "visits.read";

    private final Visits visits;
    private final Permissions permissions;

    @Activate
    public VisitSection(@Reference Visits visits, @Reference Permissions permissions) {
        this.visits = visits;
        this.permissions = permissions;
    }

    /** What the section shows. */
    public record Content(List<VisitView> items) {}

    @Override
    public String key() {
        return "visits";
    }

    @Override
    public Content content(ChildRef child) {
        permissions.require(READ);
        return new Content(visits.of(child.id()));
    }

    @Override
    public List<Column> columns() {
        return List.of();
    }

    @Override
    public Map<UUID, Map<String, String>> values(Collection<UUID> children) {
        return Map.of();
    }

    @Override
    public List<FieldError> check(Map<String, String> row) {
        return List.of();
    }

    @Override
    public void store(ChildRef child, Map<String, String> row) {
        // visits come from visitors, not from tables
    }
}
