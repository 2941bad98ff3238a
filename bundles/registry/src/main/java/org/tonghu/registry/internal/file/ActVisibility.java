package org.tonghu.registry.internal.file;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Gate;

/**
 * Whose acts on a file the caller gets told. Those of another module ({@code module.act}) only while it serves the
 * child's prefecture and the caller may read it ({@code module.read}): the history must not tell what the section hides.
 */
@Component(service = ActVisibility.class)
public final class ActVisibility {
    private static final String OWN = "registry";
    private final Catalogue catalogue;
    private final Gate gate;
    private final Permissions permissions;

    @Activate
    public ActVisibility(@Reference Catalogue catalogue, @Reference Gate gate, @Reference Permissions permissions) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.permissions = permissions;
    }

    public boolean shows(String action, int prefecture) {
        String module = action.substring(0, Math.max(0, action.indexOf('.')));
        boolean own = module.equals(OWN) || module.equals("child") || module.equals("children");
        return own
                || (catalogue.module(module).isPresent()
                        && gate.serves(module, prefecture)
                        && permissions.holds(Caller.who(), module + ".read"));
    }
}
