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
        return applied.stream().map(one -> category(one, locale)).toList();
    }

    /** Where a reason is not told, the rules' names aren't either: they would tell it. */
    private ChildFile.Category category(Categories.Applied one, Locale locale) {
        Map<String, LocalDate> reasons = reasons(one.reasons());
        List<ChildFile.Reason> told = reasons.entrySet().stream()
                .filter(reason -> type(reason.getKey()).map(this::readable).orElse(true))
                .map(reason -> new ChildFile.Reason(reason.getKey(), label(reason.getKey(), locale), reason.getValue()))
                .toList();
        return new ChildFile.Category(
                one.category(),
                codes.label(Categories.RULES, one.category(), locale),
                one.since(),
                told.size() == reasons.size() ? one.rules() : "",
                told);
    }

    private String label(String code, Locale locale) {
        return type(code).map(fact -> Texts.pick(fact.title(), locale)).orElse(code);
    }

    /** Fact codes with their first day, each once. */
    private static Map<String, LocalDate> reasons(String joined) {
        Map<String, LocalDate> reasons = new LinkedHashMap<>();
        for (String reason : joined.split(",")) {
            String[] parts = reason.trim().split(":", 2);
            if (parts.length == 2) {
                reasons.putIfAbsent(parts[0], LocalDate.parse(parts[1]));
            }
        }
        return reasons;
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
}
