package org.tonghu.funding.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Sql;
import org.tonghu.funding.internal.rule.Kind;

/**
 * Kinds of grant as the database keeps them: blind indexes, so that nobody who reads a table learns who is infected. A
 * record of a sealed kind does not exist for those who may not read medical facts: it is in no list, no section and no
 * count they get.
 */
@Component(service = Kinds.class)
public final class Kinds {
    private static final String MEDICAL = "facts.medical";

    private final Permissions permissions;
    private final Map<Kind, byte[]> indexes = new EnumMap<>(Kind.class);

    @Activate
    public Kinds(@Reference Vault vault, @Reference Permissions permissions) {
        this.permissions = permissions;
        for (Kind kind : Kind.values()) {
            indexes.put(kind, vault.index("funding.kind", kind.code()));
        }
    }

    public byte[] index(Kind kind) {
        return indexes.get(kind).clone();
    }

    public Kind of(byte[] index) {
        return indexes.entrySet().stream()
                .filter(entry -> Arrays.equals(entry.getValue(), index))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a kind of grant this version does not know"));
    }

    /** Whether the caller may learn of a record of this kind. */
    public boolean isOpen(Kind kind) {
        return !kind.isSealed() || permissions.holds(Caller.who(), MEDICAL);
    }

    /** The condition that the caller may learn of a row. */
    public Sql open(String column) {
        return isOpen(Kind.HIV) ? Sql.of("1 = 1") : Sql.of(column + " <> ?", (Object) indexes.get(Kind.HIV));
    }
}
