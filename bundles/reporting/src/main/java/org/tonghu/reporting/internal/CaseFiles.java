package org.tonghu.reporting.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.AttachmentSubject;

/** Evidence on a case: read by who may read cases, added by who handles them, while the case is open. */
@Component
public final class CaseFiles implements AttachmentSubject {
    static final String TYPE = "reporting.case";
    private final CaseRows cases;
    private final Permissions permissions;

    @Activate
    public CaseFiles(@Reference CaseRows cases, @Reference Permissions permissions) {
        this.cases = cases;
        this.permissions = permissions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public long division(UUID id) {
        return cases.any(id).orElseThrow(Problem::notFound).division();
    }

    @Override
    public void requireRead(UUID id) {
        cases.find(id).orElseThrow(Problem::notFound);
        permissions.require(CaseViews.READ);
    }

    @Override
    public void requireWrite(UUID id) {
        ChildCase found = cases.find(id).orElseThrow(Problem::notFound);
        permissions.require(CaseViews.HANDLE);
        if (!found.isOpen()) {
            throw Problem.forbidden();
        }
    }
}
