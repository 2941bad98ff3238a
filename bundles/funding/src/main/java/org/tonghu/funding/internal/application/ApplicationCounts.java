package org.tonghu.funding.internal.application;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many applications a child has under way, of those the caller may learn of. */
@Component(service = ApplicationCounts.class)
public final class ApplicationCounts {
    private final ApplicationRows rows;

    @Activate
    public ApplicationCounts(@Reference ApplicationRows rows) {
        this.rows = rows;
    }

    public long open(UUID child) {
        return rows.of(child).stream().filter(Application::isOpen).count();
    }
}
