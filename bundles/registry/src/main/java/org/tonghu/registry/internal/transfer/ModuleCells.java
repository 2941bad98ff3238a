package org.tonghu.registry.internal.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.spi.ChildFileSection;

/** Cells of modules' columns, for each child only of modules that serve her prefecture. */
@Component(service = ModuleCells.class)
public final class ModuleCells {
    private final Selector selector;

    @Activate
    public ModuleCells(@Reference Selector selector) {
        this.selector = selector;
    }

    Map<UUID, Map<String, String>> of(List<Exported> page) {
        Map<UUID, Map<String, String>> cells = new HashMap<>();
        Map<Integer, List<UUID>> byPrefecture = page.stream()
                .collect(Collectors.groupingBy(
                        row -> DivisionCode.prefecture(row.village()),
                        Collectors.mapping(Exported::id, Collectors.toList())));
        byPrefecture.forEach((prefecture, children) -> {
            for (Contribution<ChildFileSection> section : selector.all(ChildFileSection.class, prefecture)) {
                section.service().values(children).forEach((child, values) -> cells.computeIfAbsent(
                                child, id -> new HashMap<>())
                        .putAll(values));
            }
        });
        return cells;
    }
}
