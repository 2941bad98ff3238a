package org.tonghu.platform.internal.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;
import org.tonghu.platform.internal.gate.ChoiceCache;

/**
 * Updates a module while people work with it: the new version is resolved, migrated and started beside the old one; once
 * it is complete the database says that it serves; what the old one has begun it finishes, and goes. Whatever fails on
 * the way leaves the old one serving. To go back is an update to the version before.
 */
@Component(service = Updating.class)
public final class Updating {
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 500;

    private final Modules modules;
    private final ChoiceCache choices;
    private final UpdateStore store;
    private final NodeVersions node;
    private final Provision provision;

    @Activate
    public Updating(
            @Reference Modules modules,
            @Reference ChoiceCache choices,
            @Reference UpdateStore store,
            @Reference NodeVersions node,
            @Reference Provision provision) {
        this.modules = modules;
        this.choices = choices;
        this.store = store;
        this.node = node;
        this.provision = provision;
    }

    /** Updates; returns when the version serves on this node and the old one is gone, or kept for a prefecture's pin. */
    public void update(String module, String version, String reason) {
        Installed now = serving(module).orElseThrow(Problem::notFound);
        check(now, version, reason);
        String from = now.descriptor().version();
        UUID id = store.begin(module, from, version, reason.strip());
        choices.refresh();
        try {
            node.change(module, version, () -> {
                store.choose(id, module, from, version, reason.strip());
                choices.refresh();
            });
        } catch (UpdateFailed failed) {
            store.fail(id, module, from, version, reason.strip(), failed);
            throw Problem.conflict(
                    "update-failed",
                    Map.of("module", module, "version", version, "fault", String.valueOf(failed.getMessage())),
                    Map.of("step", failed.step().name().toLowerCase(Locale.ROOT), "serving", from));
        }
    }

    /** The version of the module that serves where nobody has pinned another. */
    public Optional<Installed> serving(String module) {
        List<Installed> versions =
                modules.all().stream().filter(one -> one.id().equals(module)).toList();
        String chosen = choices.versions().get(module);
        return versions.stream()
                .filter(one -> one.descriptor().version().equals(chosen) && one.running())
                .findFirst()
                .or(() -> versions.stream().filter(Installed::running).findFirst())
                .or(() -> versions.stream().findFirst());
    }

    private void check(Installed now, String version, String reason) {
        List<FieldError> errors = new ArrayList<>();
        int length = reason == null ? 0 : reason.strip().length();
        if (length < SHORTEST_REASON) {
            errors.add(FieldError.of("/reason", "reason.too-short"));
        } else if (length > LONGEST_REASON) {
            errors.add(FieldError.of("/reason", "reason.too-long"));
        }
        if (version == null || version.isBlank()) {
            errors.add(FieldError.of("/version", "required"));
        } else if (now.isGround()) {
            errors.add(FieldError.of("/version", "ground-needs-restart"));
        } else if (version.equals(now.descriptor().version())) {
            errors.add(FieldError.of("/version", "serves-already"));
        } else if (!provision.versions(now.id()).contains(version)) {
            errors.add(FieldError.of("/version", "unknown-version"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
