package org.tonghu.registry.internal.offline;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.division.CodeRange;
import org.tonghu.registry.internal.list.ChildList;
import org.tonghu.registry.internal.list.ChildQuery;
import org.tonghu.registry.internal.list.ListItem;
import org.tonghu.registry.internal.list.ListPage;
import org.tonghu.spi.OfflineBundle;

/** The children of the phone's villages as the list shows them, and the form of a file. */
@Component
public final class OfflineChildren implements OfflineBundle {
    private static final int PAGE = 200;
    private final ChildList list;
    private final Permissions permissions;

    @Activate
    public OfflineChildren(@Reference ChildList list, @Reference Permissions permissions) {
        this.list = list;
        this.permissions = permissions;
    }

    @Override
    public String key() {
        return "children";
    }

    @Override
    public List<?> content(List<CodeRange> villages) {
        permissions.require("registry.read");
        List<ListItem> children = new ArrayList<>();
        for (CodeRange village : villages) {
            ChildQuery open = new ChildQuery("", village, null, true);
            String after = null;
            do {
                ListPage<ListItem> page = list.page(open, PAGE, after, false);
                children.addAll(page.items());
                after = page.after();
            } while (after != null);
        }
        return children;
    }

    @Override
    public List<String> forms() {
        return List.of("registry/child");
    }
}
