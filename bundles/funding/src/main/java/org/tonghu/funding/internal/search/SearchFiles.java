package org.tonghu.funding.internal.search;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.spi.AttachmentSubject;

/** The receipt 查找情况回执单 itself, as a picture or PDF. */
@Component
public final class SearchFiles implements AttachmentSubject {
    private final SearchRows rows;
    private final ServedArea area;
    private final Permissions permissions;

    @Activate
    public SearchFiles(@Reference SearchRows rows, @Reference ServedArea area, @Reference Permissions permissions) {
        this.rows = rows;
        this.area = area;
        this.permissions = permissions;
    }

    @Override
    public String type() {
        return "funding.search";
    }

    @Override
    public long division(UUID id) {
        return area.require(rows.find(id).orElseThrow(Problem::notFound).child())
                .village();
    }

    @Override
    public void requireRead(UUID id) {
        division(id);
        permissions.require("funding.read");
    }

    @Override
    public void requireWrite(UUID id) {
        division(id);
        permissions.require("funding.apply");
    }
}
