package org.tonghu.platform.internal.update;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;
import org.tonghu.platform.internal.catalogue.Notices;
import org.tonghu.platform.internal.gate.ChoiceCache;

/** The versions on this node: what was chosen is brought, what nobody needs any more goes. One change at a time. */
@Component(service = NodeVersions.class)
public final class NodeVersions {
    private static final Logger LOG = LoggerFactory.getLogger(NodeVersions.class);
    private static final String UPDATE = "update";
    private static final String REMOVAL = "removal";

    private final Modules modules;
    private final ChoiceCache choices;
    private final Arrival arrival;
    private final Provision provision;
    private final Notices notices;
    private final ReentrantLock changing = new ReentrantLock();

    @Activate
    public NodeVersions(
            @Reference Modules modules,
            @Reference ChoiceCache choices,
            @Reference Arrival arrival,
            @Reference Provision provision,
            @Reference Notices notices) {
        this.modules = modules;
        this.choices = choices;
        this.arrival = arrival;
        this.provision = provision;
        this.notices = notices;
    }

    /** Brings a version and, once it is complete, does what follows; then takes away what is no longer needed. */
    void change(String module, String version, Runnable whenComplete) throws UpdateFailed {
        changing.lock();
        try {
            arrival.bring(module, version);
            whenComplete.run();
            notices.clear(module, UPDATE);
            removeUnneeded(module);
        } catch (UpdateFailed failed) {
            report(module, version, failed);
            throw failed;
        } finally {
            changing.unlock();
        }
    }

    /** As the database says; false where something could not be done and should be tried again later. */
    boolean align() {
        if (!provision.ready() || !changing.tryLock()) {
            return false;
        }
        try {
            boolean done = true;
            for (Map.Entry<String, String> chosen : choices.versions().entrySet()) {
                done &= align(chosen.getKey(), chosen.getValue());
            }
            return done;
        } finally {
            changing.unlock();
        }
    }

    private boolean align(String module, String version) {
        if (versions(module).isEmpty()) {
            return true;
        }
        try {
            if (arrival.find(module, version).isEmpty()) {
                LOG.info("{} was updated to {}: this node follows", module, version);
                arrival.bring(module, version);
                notices.clear(module, UPDATE);
            }
            return removeUnneeded(module);
        } catch (UpdateFailed failed) {
            report(module, version, failed);
            return false;
        }
    }

    /** Only once the chosen version serves. */
    private boolean removeUnneeded(String module) {
        List<Installed> versions = versions(module);
        String chosen = choices.versions().get(module);
        if (versions.size() < 2 || !isRunning(versions, chosen)) {
            return true;
        }
        Set<String> needed = choices.needed(module, versions.get(0).descriptor().role());
        boolean done = true;
        for (Installed one : versions) {
            if (!needed.contains(one.descriptor().version())) {
                done &= remove(module, one.descriptor().version());
            }
        }
        return done;
    }

    private boolean remove(String module, String version) {
        try {
            provision.remove(module, version);
            notices.clear(module, REMOVAL);
            return true;
        } catch (UpdateFailed failed) {
            LOG.error("A version nobody needs any more can't be removed", failed);
            notices.raise(
                    module,
                    REMOVAL,
                    "reason.removal",
                    Map.of("version", version, "fault", String.valueOf(failed.getMessage())));
            return false;
        }
    }

    private void report(String module, String version, UpdateFailed failed) {
        LOG.error("A version did not come up, it stopped at {}; what served before serves on", failed.step(), failed);
        notices.raise(
                module,
                UPDATE,
                "reason.update",
                Map.of("version", version, "fault", String.valueOf(failed.getMessage())));
    }

    private static boolean isRunning(List<Installed> versions, String version) {
        return versions.stream().anyMatch(one -> one.descriptor().version().equals(version) && one.running());
    }

    private List<Installed> versions(String module) {
        return modules.all().stream().filter(one -> one.id().equals(module)).toList();
    }
}
