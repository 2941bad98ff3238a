package org.tonghu.platform.internal.update;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tonghu.api.module.Migrations;
import org.tonghu.api.module.Mounted;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;
import org.tonghu.platform.internal.catalogue.Parts;
import org.tonghu.platform.internal.update.UpdateFailed.Step;

/** Brings a version up beside those that run, and says when it is complete. Decides nothing about who serves. */
@Component(service = Arrival.class)
public final class Arrival {
    private static final long STEP = Duration.ofMillis(20).toNanos();

    private final Modules modules;
    private final Parts parts;
    private final Provision provision;
    private final Duration patience;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Migrations migrations;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Mounted mounted;

    @Activate
    public Arrival(@Reference Modules modules, @Reference Parts parts, @Reference Provision provision) {
        this(modules, parts, provision, Duration.ofSeconds(60));
    }

    /** @param patience how long a version may take until it is complete */
    Arrival(Modules modules, Parts parts, Provision provision, Duration patience) {
        this.modules = modules;
        this.parts = parts;
        this.provision = provision;
        this.patience = patience;
    }

    /** The installed version of the module. */
    Optional<Installed> find(String module, String version) {
        return modules.all().stream()
                .filter(one ->
                        one.id().equals(module) && one.descriptor().version().equals(version))
                .findFirst();
    }

    /** Installs the version where it is not there, and waits until it is complete; takes it out again where it fails. */
    void bring(String module, String version) throws UpdateFailed {
        boolean isNew = find(module, version).isEmpty();
        try {
            if (isNew) {
                provision.install(module, version);
            }
            await(module, version);
        } catch (UpdateFailed failed) {
            if (isNew) {
                takeBack(module, version, failed);
            }
            throw failed;
        }
    }

    private void takeBack(String module, String version, UpdateFailed failed) {
        if (find(module, version).isEmpty()) {
            return;
        }
        try {
            provision.remove(module, version);
        } catch (UpdateFailed alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private void await(String module, String version) throws UpdateFailed {
        Installed fresh = find(module, version)
                .orElseThrow(() -> new UpdateFailed(
                        Step.START, "the feature holds no module " + module + " of version " + version));
        long end = System.nanoTime() + patience.toNanos();
        while (!isComplete(fresh)) {
            if (fresh.fault() != null) {
                throw new UpdateFailed(Step.START, fresh.fault());
            }
            Optional<String> migration = migrationFailure(fresh);
            if (migration.isPresent()) {
                throw new UpdateFailed(Step.MIGRATE, migration.get());
            }
            if (System.nanoTime() > end) {
                throw new UpdateFailed(Step.READY, missing(fresh));
            }
            LockSupport.parkNanos(STEP);
        }
    }

    /** Answers requests, and no part of it waits for anything that the running version does not wait for, too. */
    private boolean isComplete(Installed fresh) {
        Mounted asked = mounted;
        return fresh.running()
                && (asked == null || asked.mounted(fresh.bundleId()))
                && waiting(fresh).stream()
                        .allMatch(missing -> waitingToday(fresh).contains(missing));
    }

    private List<String> waitingToday(Installed fresh) {
        return modules.all().stream()
                .filter(one -> one.id().equals(fresh.id()) && one.bundleId() != fresh.bundleId())
                .flatMap(one -> waiting(one).stream())
                .toList();
    }

    private List<String> waiting(Installed module) {
        return parts.missing(module.bundle(), Locale.ENGLISH);
    }

    private String missing(Installed fresh) {
        List<String> missing = waiting(fresh);
        return missing.isEmpty() ? "not ready within " + patience.toSeconds() + " s" : String.join(" ", missing);
    }

    private Optional<String> migrationFailure(Installed module) {
        Migrations asked = migrations;
        return asked == null ? Optional.empty() : asked.failure(module.bundleId());
    }
}
