package org.tonghu.http.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Sessions;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Gate;
import org.tonghu.api.problem.Problem;

/**
 * The services of the ground floor that a request needs. One that is not there yet makes the request 503, so the
 * dispatcher answers from the first moment.
 */
@Component(service = Ground.class)
public final class Ground {
    private volatile Sessions sessions;
    private volatile Gate gate;
    private volatile Permissions permissions;
    private volatile Catalogue catalogue;

    Sessions sessions() {
        return present(sessions);
    }

    Gate gate() {
        return present(gate);
    }

    Permissions permissions() {
        return present(permissions);
    }

    Optional<Catalogue> catalogue() {
        return Optional.ofNullable(catalogue);
    }

    /** Whether a request can be served at all. */
    boolean complete() {
        return sessions != null && gate != null && permissions != null && catalogue != null;
    }

    private static <T> T present(T service) {
        if (service == null) {
            throw Problem.of(503, "unavailable");
        }
        return service;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setSessions(Sessions service) {
        sessions = service;
    }

    void unsetSessions(Sessions service) {
        if (sessions == service) {
            sessions = null;
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setGate(Gate service) {
        gate = service;
    }

    void unsetGate(Gate service) {
        if (gate == service) {
            gate = null;
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setPermissions(Permissions service) {
        permissions = service;
    }

    void unsetPermissions(Permissions service) {
        if (permissions == service) {
            permissions = null;
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setCatalogue(Catalogue service) {
        catalogue = service;
    }

    void unsetCatalogue(Catalogue service) {
        if (catalogue == service) {
            catalogue = null;
        }
    }
}
