package org.tonghu.platform.internal.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.catalogue.Modules;

/**
 * Switches a role for a prefecture: what it means is asked while the choice's row is locked, and the choice, its history,
 * the audit row and the event {@code ModuleSwitched} commit as one. Touches no bundle.
 */
@Component(service = Switching.class)
public final class Switching {
    private final Database database;
    private final ChoiceStore store;
    private final ChoiceCache cache;
    private final SwitchCheck check;
    private final Impact impact;
    private final Modules modules;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    @Activate
    @SuppressWarnings("java:S107")
    public Switching(
            @Reference(target = "(tonghu.module=platform)") Database database,
            @Reference ChoiceStore store,
            @Reference ChoiceCache cache,
            @Reference SwitchCheck check,
            @Reference Impact impact,
            @Reference Modules modules,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Clock clock) {
        this.database = database;
        this.store = store;
        this.cache = cache;
        this.check = check;
        this.impact = impact;
        this.modules = modules;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What the switch would mean; changes nothing. */
    public Preview preview(String role, int prefecture, Switch wish) {
        check.check(role, prefecture, wish, false);
        return preview(role, prefecture, wish, cache.current().find(role, prefecture));
    }

    /** The version of the choice as it stands, 0 where nobody has chosen. */
    public long version(String role, int prefecture) {
        return cache.current().find(role, prefecture).map(ChoiceRow::version).orElse(0L);
    }

    /**
     * Switches.
     *
     * @param expected the version the caller has seen; empty is accepted only where nobody has chosen yet
     */
    public void apply(String role, int prefecture, Switch wish, Optional<Long> expected) {
        check.check(role, prefecture, wish, true);
        database.tx(() -> {
            ChoiceRow before = store.lock(role, prefecture);
            agree(before, expected);
            Preview preview =
                    preview(role, prefecture, wish, Optional.of(before).filter(row -> row.version() > 0));
            if (!preview.allowed()) {
                throw Problem.conflict(
                        "switch-forbidden",
                        Map.of("role", role),
                        Map.of("allowed", false, "effects", preview.effects()));
            }
            ChoiceRow after = next(before, wish);
            long epoch = store.save(after);
            tell(before, after);
            database.afterCommit(() -> cache.take(after, epoch));
            return null;
        });
    }

    private static void agree(ChoiceRow row, Optional<Long> expected) {
        if (expected.isEmpty() && row.version() > 0) {
            throw Problem.of(428, "precondition-required");
        }
        if (expected.isPresent() && expected.get() != row.version()) {
            throw Problem.stale(Map.of("version", row.version()));
        }
    }

    private Preview preview(String role, int prefecture, Switch wish, Optional<ChoiceRow> row) {
        Choices choices = cache.current();
        List<Candidate> candidates = modules.providers(role).stream()
                .map(module -> Candidate.of(module, choices))
                .toList();
        Decision before = Decision.of(role, prefecture, row, false, candidates);
        ChoiceRow base = row.orElseGet(() -> blank(role, prefecture));
        Decision after = Decision.of(role, prefecture, Optional.of(next(base, wish)), false, candidates);
        boolean takenAway =
                before.choice().on() && (!wish.on() || !before.provider().equals(after.provider()));
        Locale locale = Caller.current().locale();
        List<Effect> effects = (takenAway ? before : after)
                .provider()
                .flatMap(candidate -> modules.ofBundle(candidate.bundleId()))
                .map(module -> impact.of(module, prefecture, !after.choice().on(), locale))
                .orElse(List.of());
        return new Preview(before.choice(), after.choice(), takenAway ? effects : harmless(effects));
    }

    /** Nothing stands against a switch that takes nothing away. */
    private static List<Effect> harmless(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.count() > 0 || !effect.forbids())
                .map(effect -> new Effect(effect.module(), effect.text(), effect.count(), false))
                .toList();
    }

    private ChoiceRow next(ChoiceRow before, Switch wish) {
        Actor actor = Caller.who();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ChoiceRow(
                before.prefecture(),
                before.role(),
                wish.on(),
                wish.providerId(),
                wish.providerVersion(),
                wish.reason() == null ? "" : wish.reason().strip(),
                wish.document() == null || wish.document().isBlank()
                        ? null
                        : wish.document().strip(),
                actor.accountId(),
                actor.realName(),
                now,
                before.version() + 1);
    }

    private ChoiceRow blank(String role, int prefecture) {
        return new ChoiceRow(prefecture, role, false, null, null, "", null, null, null, Instant.EPOCH, 0);
    }

    private void tell(ChoiceRow before, ChoiceRow after) {
        long division = DivisionCode.ofPrefecture(after.prefecture());
        Map<String, Audit.Change> changes = new HashMap<>();
        changes.put("role", new Audit.Change(null, after.role()));
        changes.put("on", new Audit.Change(Boolean.toString(before.on()), Boolean.toString(after.on())));
        changes.put("provider", new Audit.Change(before.provider(), after.provider()));
        changes.put("reason", new Audit.Change(null, after.reason()));
        changes.put("document", new Audit.Change(null, after.document()));
        audit.changed("module.switched", "module", null, division, changes);
        events.publish(List.of(new DomainEvent(
                Uuid7.next(),
                "ModuleSwitched",
                null,
                division,
                after.changedAt(),
                Map.of("role", after.role(), "on", Boolean.toString(after.on())))));
    }
}
