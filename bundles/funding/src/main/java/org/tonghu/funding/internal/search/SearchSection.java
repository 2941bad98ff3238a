package org.tonghu.funding.internal.search;

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

/** The section 失联父母查找 of a child's file: each search with what is left of its six months. */
@Component
public final class SearchSection implements ChildFileSection {
    private final Searches searches;
    private final Permissions permissions;

    @Activate
    public SearchSection(@Reference Searches searches, @Reference Permissions permissions) {
        this.searches = searches;
        this.permissions = permissions;
    }

    @Override
    public String key() {
        return "searches";
    }

    @Override
    public Content content(ChildRef child) {
        permissions.require("funding.read");
        return new Content(searches.of(child));
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
        // searches are recorded one by one
    }

    /** The searches. */
    public record Content(List<SearchView> items) {}
}
