package org.tonghu.visits.internal.surface;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.fact.Children;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.AttachmentSubject;
import org.tonghu.visits.internal.visit.Visit;
import org.tonghu.visits.internal.visit.VisitStore;

/** Photos and documents of a visit. */
@Component
public final class VisitFiles implements AttachmentSubject {
    private final VisitStore store;
    private final Children children;
    private final Permissions permissions;

    @Activate
    public VisitFiles(@Reference VisitStore store, @Reference Children children, @Reference Permissions permissions) {
        this.store = store;
        this.children = children;
        this.permissions = permissions;
    }

    @Override
    public String type() {
        return "visits.visit";
    }

    @Override
    public long division(UUID id) {
        return visit(id).village();
    }

    @Override
    public void requireRead(UUID id) {
        children.require(visit(id).child());
        permissions.require(VisitSection.READ);
    }

    @Override
    public void requireWrite(UUID id) {
        children.require(visit(id).child());
        permissions.require("visits.record");
    }

    private Visit visit(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }
}
