package org.tonghu.work.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.AuditEntry;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.offer.Offers;

/** A module {@code sample} that offers things where it is on, and an audit log that can be looked at. */
public final class Stand implements Selector, Gate, Audit, Permissions {
    /** Prefectures where {@code sample} is on. */
    public final Set<Integer> on = new java.util.HashSet<>(Set.of(5331));

    /** Permissions that everybody holds. */
    public final Set<String> held = new java.util.HashSet<>();

    /** Actions written, in order. */
    public final List<String> written = new ArrayList<>();

    private final Map<Class<?>, List<Object>> offered = new HashMap<>();

    public <S> void offer(Class<S> spi, S service) {
        offered.computeIfAbsent(spi, any -> new ArrayList<>()).add(service);
    }

    public Offers offers() {
        return new Offers(this, this, Fixture.catalogue());
    }

    @Override
    public <S> Optional<Contribution<S>> one(Class<S> spi, int prefecture) {
        return all(spi, prefecture).stream().findFirst();
    }

    @Override
    public <S> List<Contribution<S>> all(Class<S> spi, int prefecture) {
        return on.contains(prefecture)
                ? offered.getOrDefault(spi, List.of()).stream()
                        .map(service -> new Contribution<>("sample", spi.cast(service)))
                        .toList()
                : List.of();
    }

    @Override
    public Choice ask(String role, int prefecture) {
        return new Choice(
                role, prefecture, on.contains(prefecture), role, "1.0.0", true, "chosen", null, null, null, null);
    }

    @Override
    public List<Choice> all(int prefecture) {
        return List.of(ask("sample", prefecture));
    }

    @Override
    public boolean serves(String moduleId, int prefecture) {
        return on.contains(prefecture);
    }

    @Override
    public <S, T> T call(String role, int prefecture, Class<S> service, Function<S, T> call) {
        return call.apply(one(service, prefecture)
                .orElseThrow(() -> Problem.moduleOff(role))
                .service());
    }

    @Override
    public void changed(String action, String subjectType, UUID subject, long division, Map<String, Change> values) {
        written.add(action);
    }

    @Override
    public void read(String action, String subjectType, UUID subject, long division, String detail) {
        written.add(action);
    }

    @Override
    public List<AuditEntry> changes(String subjectType, UUID subject) {
        return List.of();
    }

    @Override
    public List<AuditEntry> reads(String subjectType, UUID subject) {
        return List.of();
    }

    @Override
    public boolean holds(Actor actor, String permission) {
        return held.contains(permission);
    }

    @Override
    public Set<String> of(Actor actor, int prefecture) {
        return held;
    }

    @Override
    public void require(String permission) {
        if (!held.contains(permission)) {
            throw Problem.forbidden();
        }
    }
}
