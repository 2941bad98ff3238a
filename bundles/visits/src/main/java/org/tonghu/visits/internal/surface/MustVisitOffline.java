package org.tonghu.visits.internal.surface;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.division.CodeRange;
import org.tonghu.spi.OfflineBundle;
import org.tonghu.visits.internal.round.MustVisit;
import org.tonghu.visits.internal.round.MustVisitChild;

/** The must-visit lists a phone takes along, with the form of a visit. */
@Component
public final class MustVisitOffline implements OfflineBundle {
    private static final int MOST = 500;

    private final MustVisit mustVisit;
    private final Permissions permissions;

    @Activate
    public MustVisitOffline(@Reference MustVisit mustVisit, @Reference Permissions permissions) {
        this.mustVisit = mustVisit;
        this.permissions = permissions;
    }

    @Override
    public String key() {
        return "must-visit";
    }

    @Override
    public List<?> content(List<CodeRange> villages) {
        permissions.require(VisitSection.READ);
        List<MustVisitChild> children = new ArrayList<>();
        for (CodeRange village : villages) {
            children.addAll(mustVisit
                    .page(new MustVisit.Query(null, village, null, MOST, null))
                    .items());
        }
        return children;
    }

    @Override
    public List<String> forms() {
        return List.of("visits/visit");
    }
}
