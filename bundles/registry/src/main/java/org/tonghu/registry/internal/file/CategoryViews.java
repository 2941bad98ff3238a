package org.tonghu.registry.internal.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleDescriptor.FactType;
import org.tonghu.api.module.ModuleState;
import org.tonghu.registry.internal.text.Texts;

/** Categories in words, each with its reasons. A reason of medical kind is only told to who may read such facts. */
@Component(service = CategoryViews.class)
public final class CategoryViews {
    private final Codes codes;
    private final Catalogue catalogue;
    private final Permissions permissions;

    @Activate
    public CategoryViews(@Reference Codes codes, @Reference Catalogue catalogue, @Reference Permissions permissions) {
        this.codes = codes;
        this.catalogue = catalogue;
        this.permissions = permissions;
    }

    public List<ChildFile.Category> of(List<Categories.Applied> applied) {
        Locale locale = Caller.current().locale();
        return applied.stream()
                .map(one -> new ChildFile.Category(
                        one.category(),
                        codes.label(Categories.RULES, one.category(), locale),
                        one.since(),
                        one.rules(),
                        reasons(one.reasons(), locale)))
                .toList();
    }

    private List<ChildFile.Reason> reasons(String joined, Locale locale) {
        Map<String, ChildFile.Reason> reasons = new LinkedHashMap<>();
        for (String reason : joined.split(",")) {
            String[] parts = reason.trim().split("[:@]", 2);
            String code = parts[0];
            Optional<FactType> type = type(code);
            if (!code.isEmpty() && type.map(this::readable).orElse(true)) {
                String label =
                        type.map(fact -> Texts.pick(fact.title(), locale)).orElse(code);
                reasons.putIfAbsent(code, new ChildFile.Reason(code, label, day(parts)));
            }
        }
        return List.copyOf(reasons.values());
    }

    private boolean readable(FactType type) {
        return "normal".equals(type.confidentiality()) || permissions.holds(Caller.who(), "facts.medical");
    }

    private Optional<FactType> type(String code) {
        return catalogue.modules().stream()
                .map(ModuleState::descriptor)
                .flatMap(module -> module.facts().stream())
                .filter(fact -> fact.code().equals(code))
                .findFirst();
    }

    private static LocalDate day(String[] parts) {
        return parts.length > 1 && !parts[1].isBlank() ? LocalDate.parse(parts[1].trim()) : null;
    }
}
