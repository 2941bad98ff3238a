package org.tonghu.platform.internal.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;

/** What is wrong with a wish to switch before anybody is asked what it means. */
@Component(service = SwitchCheck.class)
public final class SwitchCheck {
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DOCUMENT = 200;

    private final Modules modules;
    private final Standing standing;

    @Activate
    public SwitchCheck(@Reference Modules modules, @Reference Standing standing) {
        this.modules = modules;
        this.standing = standing;
    }

    /** Throws a Problem of 422 that names every fault. */
    void check(String role, int prefecture, Switch wish, boolean reasonNeeded) {
        List<FieldError> errors = new ArrayList<>(fieldErrors(wish, reasonNeeded));
        List<Installed> providers = modules.providers(role);
        if (!wish.on() && providers.stream().anyMatch(Installed::isCore)) {
            errors.add(FieldError.of("/on", "core-always-on"));
        }
        errors.addAll(providerErrors(role, prefecture, wish, providers));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static List<FieldError> fieldErrors(Switch wish, boolean reasonNeeded) {
        List<FieldError> errors = new ArrayList<>();
        int reason = wish.reason() == null ? 0 : wish.reason().strip().length();
        if (reasonNeeded && reason < SHORTEST_REASON) {
            errors.add(FieldError.of("/reason", "reason.too-short"));
        }
        if (reason > LONGEST_REASON) {
            errors.add(FieldError.of("/reason", "reason.too-long"));
        }
        if (wish.document() != null && wish.document().length() > LONGEST_DOCUMENT) {
            errors.add(FieldError.of("/document", "document.too-long"));
        }
        return errors;
    }

    private List<FieldError> providerErrors(String role, int prefecture, Switch wish, List<Installed> providers) {
        List<Installed> fitting = providers.stream()
                .filter(module -> wish.provider() == null || module.id().equals(wish.providerId()))
                .filter(module -> wish.providerVersion() == null
                        || module.descriptor().version().equals(wish.providerVersion()))
                .toList();
        if (wish.provider() != null && fitting.isEmpty()) {
            return List.of(FieldError.of("/provider", "unknown-provider"));
        }
        if (!wish.on()) {
            return List.of();
        }
        if (fitting.isEmpty()) {
            return List.of(FieldError.of("/on", "not-installed"));
        }
        if (fitting.stream().noneMatch(Installed::running)) {
            return List.of(FieldError.of("/on", "not-running"));
        }
        return fitting.get(0).descriptor().requires().entrySet().stream()
                .filter(needed -> !isMet(needed, prefecture))
                .map(needed -> new FieldError("/on", "requires", Map.of("role", needed.getKey())))
                .toList();
    }

    private boolean isMet(Map.Entry<String, String> needed, int prefecture) {
        VersionRange range = VersionRange.valueOf(needed.getValue());
        return standing.provider(needed.getKey(), prefecture)
                .map(Installed::version)
                .filter((Version version) -> range.includes(version))
                .isPresent();
    }
}
