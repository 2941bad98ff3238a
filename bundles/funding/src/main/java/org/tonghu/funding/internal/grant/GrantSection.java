package org.tonghu.funding.internal.grant;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;
import org.tonghu.funding.internal.application.ApplicationCounts;
import org.tonghu.spi.ChildFileSection;

/** The section 基本生活补贴 of a child's file: what she is entitled to, what was paid. Imported nowhere: grants are decided. */
@Component
public final class GrantSection implements ChildFileSection {
    private final Entitlements entitlements;
    private final ApplicationCounts applications;
    private final Permissions permissions;

    @Activate
    public GrantSection(
            @Reference Entitlements entitlements,
            @Reference ApplicationCounts applications,
            @Reference Permissions permissions) {
        this.entitlements = entitlements;
        this.applications = applications;
        this.permissions = permissions;
    }

    @Override
    public String key() {
        return "grants";
    }

    @Override
    public Content content(ChildRef child) {
        permissions.require("funding.read");
        Map<String, Long> summary = new LinkedHashMap<>();
        summary.put("open", applications.open(child.id()));
        return new Content(entitlements.of(child), summary);
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

    /** Nothing of this section is imported. */
    @Override
    public void store(ChildRef child, Map<String, String> row) {
        // grants are decided, not imported
    }

    /** @param summary how many applications are being handled */
    public record Content(List<EntitlementView> items, Map<String, Long> summary) {}
}
