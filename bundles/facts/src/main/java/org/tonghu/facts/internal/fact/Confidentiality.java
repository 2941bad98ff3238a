package org.tonghu.facts.internal.fact;

import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleDescriptor.FactType;

/**
 * Who may read which kind of fact, from the descriptors of installed modules. A kind no installed module declares is taken
 * for medical, so that removing a module opens nothing.
 */
@Component(service = Confidentiality.class)
public final class Confidentiality {
    private static final String NORMAL = "normal";
    private static final String MEDICAL = "medical";

    private final Catalogue catalogue;
    private final Permissions permissions;

    @Activate
    public Confidentiality(@Reference Catalogue catalogue, @Reference Permissions permissions) {
        this.catalogue = catalogue;
        this.permissions = permissions;
    }

    /** The levels as of now, for the current caller. */
    public Reader reader() {
        Map<String, String> levels = new HashMap<>();
        for (var module : catalogue.modules()) {
            for (FactType type : module.descriptor().facts()) {
                levels.merge(type.code(), type.confidentiality(), Confidentiality::stricter);
            }
        }
        boolean platform = Caller.who().role() == AccountRole.SYSTEM;
        boolean medical = platform || permissions.holds(Caller.who(), "facts.medical");
        boolean sealed = platform || permissions.holds(Caller.who(), "facts.sealed");
        return new Reader(levels, medical, sealed);
    }

    private static String stricter(String one, String other) {
        if (one.equals(NORMAL)) {
            return other;
        }
        return one.equals(MEDICAL) && !other.equals(NORMAL) ? other : one;
    }

    /**
     * What the caller may read.
     *
     * @param levels confidentiality by fact code
     */
    public record Reader(Map<String, String> levels, boolean medical, boolean sealed) {
        public boolean mayRead(String code) {
            return switch (level(code)) {
                case NORMAL -> true;
                case MEDICAL -> medical;
                default -> sealed;
            };
        }

        /** Whether details of this kind are encrypted at rest. */
        public boolean encrypts(String code) {
            return !level(code).equals(NORMAL);
        }

        private String level(String code) {
            return levels.getOrDefault(code, MEDICAL);
        }
    }
}
