package org.tonghu.funding.internal.application;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.AttachmentSubject;

/** The documents of an application 申请材料; closed once it is decided. */
@Component
public final class ApplicationFiles implements AttachmentSubject {
    private final ApplicationRows rows;
    private final Applications applications;
    private final Permissions permissions;

    @Activate
    public ApplicationFiles(
            @Reference ApplicationRows rows, @Reference Applications applications, @Reference Permissions permissions) {
        this.rows = rows;
        this.applications = applications;
        this.permissions = permissions;
    }

    @Override
    public String type() {
        return Applications.APPROVAL;
    }

    @Override
    public long division(UUID id) {
        return child(id).village();
    }

    @Override
    public void requireRead(UUID id) {
        child(id);
        permissions.require("funding.read");
    }

    @Override
    public void requireWrite(UUID id) {
        child(id);
        permissions.require("funding.apply");
        String state = rows.find(id).orElseThrow(Problem::notFound).state();
        if (state.equals(Application.GRANTED) || state.equals(Application.REFUSED)) {
            throw Problem.forbidden();
        }
    }

    private ChildRef child(UUID id) {
        return applications.require(rows.find(id).orElseThrow(Problem::notFound));
    }
}
