package org.tonghu.funding.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.child.ChildNames;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.module.Gate;
import org.tonghu.api.problem.Problem;

/** Names of children in lists, asked of each prefecture's registry. */
@Component(service = Names.class)
public final class Names {
    private static final String REGISTRY = "registry";

    private final Gate gate;

    @Activate
    public Names(@Reference Gate gate) {
        this.gate = gate;
    }

    /** @param villages village by child; children out of the caller's scope get no name */
    public Map<UUID, String> of(Map<UUID, Long> villages) {
        Map<Integer, List<UUID>> byPrefecture = new HashMap<>();
        villages.forEach((child, village) -> byPrefecture
                .computeIfAbsent(DivisionCode.prefecture(village), prefecture -> new ArrayList<>())
                .add(child));
        Map<UUID, String> names = new HashMap<>();
        byPrefecture.forEach((prefecture, children) -> names.putAll(ask(prefecture, children)));
        return names;
    }

    public String of(UUID child, long village) {
        return of(Map.of(child, village)).get(child);
    }

    /** Money goes on without names while the registry is being replaced. */
    private Map<UUID, String> ask(int prefecture, List<UUID> children) {
        try {
            return gate.call(REGISTRY, prefecture, ChildNames.class, names -> names.of(children));
        } catch (Problem off) {
            if (off.code().equals("module-off")) {
                return Map.of();
            }
            throw off;
        }
    }
}
