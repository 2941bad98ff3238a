package org.tonghu.health.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.AuditEntry;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Children;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.fact.Stated;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Gate;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.JoinedUnit;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.persistence.testkit.TestVault;

/** The module on a real database, with the ground floor's services as simple as they can be. */
final class House implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final long MANGSHI = 533_103_102_201L;
    static final long KUNMING = 530_102_001_001L;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);

    final Database store;
    final Set<Integer> on = new TreeSet<>(Set.of(5331));
    final List<String> trail = new ArrayList<>();
    final List<Map<String, Audit.Change>> changes = new ArrayList<>();
    final List<DomainEvent> events = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final List<String> stated = new ArrayList<>();
    final Labels labels = new Labels(new TestCodes());
    final Envelope envelope = new Envelope(new TestVault());
    final ServedArea area = new ServedArea(new Switches(), new Index(), new Tree());
    final CourseForm form = new CourseForm(new AnyForm(), new TestCodes(), CLOCK);
    final TreatmentRows rows;
    final Treatments treatments;
    final TreatmentSection section;
    final TreatmentSearch search = new TreatmentSearch(labels, envelope, area, new Roles());
    final TreatmentFigures figures;
    private final JoinedUnit unit;

    /** Begins with no rows in the database. */
    House(TestDatabase database) {
        unit = new JoinedUnit("tonghu-health", database.joined());
        store = database.database();
        store.update(Sql.of("create table if not exists facts_child_v1"
                + " (child_id uuid primary key, village_code bigint, birth_date date, active boolean)"));
        store.update(Sql.of("create table if not exists security_grant (record_id uuid, account_id uuid,"
                + " valid_until timestamp with time zone, revoked_at timestamp with time zone)"));
        store.update(Sql.of("delete from facts_child_v1"));
        store.update(Sql.of("delete from health_treatment"));
        rows = new TreatmentRows(store, unit, envelope, area);
        Trail notes = new Trail(new Notes(), events::addAll, CLOCK);
        GraveIllness illness = new GraveIllness(new Known(), CLOCK);
        treatments = new Treatments(store, rows, area, form, illness, notes, labels, CLOCK);
        section = new TreatmentSection(treatments, rows, form, labels, new Known(), new Roles(), CLOCK);
        figures = new TreatmentFigures(store, area, CLOCK);
    }

    ChildRef child(long village) {
        ChildRef child = new ChildRef(Uuid7.next(), village, LocalDate.of(2015, 5, 1), true);
        store.update(
                Sql.of("insert into facts_child_v1 values (?, ?, ?, ?)", child.id(), village, child.birthDate(), true));
        return child;
    }

    static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    static <T> T as(AccountRole role, long division, Work<T> work) throws Exception {
        return as(role, division, Locale.SIMPLIFIED_CHINESE, work);
    }

    static <T> T as(AccountRole role, long division, Locale locale, Work<T> work) throws Exception {
        Scope scope = new Scope(List.of(DivisionCode.range(division)), null);
        Actor actor = new Actor(UUID.randomUUID(), "someone", "杨帆", role, division, null, scope);
        return Caller.as(Caller.of(actor, actor.prefecture(), locale, null), work);
    }

    static <T> T asOfficer(Work<T> work) throws Exception {
        return as(AccountRole.COUNTY_OFFICER, 533_103_000_000L, work);
    }

    @Override
    public void close() {
        unit.close();
    }

    private final class Switches implements Gate {
        @Override
        public boolean serves(String moduleId, int prefecture) {
            return on.contains(prefecture);
        }

        @Override
        public Choice ask(String role, int prefecture) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Choice> all(int prefecture) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <S, T> T call(String role, int prefecture, Class<S> service, Function<S, T> call) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Index implements Children {
        @Override
        public void put(List<ChildRef> children) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ChildRef require(UUID childId) {
            return store.one(
                            Sql.of("select * from facts_child_v1 c where child_id = ? and", childId)
                                    .add(Caller.who().scope().predicate("c.village_code", "c.child_id")),
                            row -> new ChildRef(
                                    row.uuid("child_id"),
                                    row.number("village_code"),
                                    row.date("birth_date"),
                                    row.bool("active")))
                    .orElseThrow(Problem::notFound);
        }
    }

    private static final class Tree implements Divisions {
        @Override
        public List<Division> prefectures() {
            return List.of(
                    new Division(530_100_000_000L, "昆明市", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE),
                    new Division(533_100_000_000L, "德宏", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE));
        }

        @Override
        public Optional<Division> find(long code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Division> below(long code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Division> path(long code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Division> named(String name, DivisionLevel level, CodeRange within) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String version() {
            return "1";
        }
    }

    private static final class AnyForm implements Forms {
        @Override
        public FormVersion current(String id, int prefecture) {
            return new FormVersion(id, "hash", "{}", "{}");
        }

        @Override
        public Optional<FormVersion> byHash(String hash) {
            return Optional.empty();
        }

        @Override
        public List<FieldError> check(FormVersion version, String json) {
            return json.contains("\"illness\"") ? List.of() : List.of(FieldError.of("/illness", "required"));
        }
    }

    private final class Notes implements Audit {
        @Override
        public void changed(String action, String type, UUID subject, long division, Map<String, Change> values) {
            trail.add(action);
            changes.add(values);
        }

        @Override
        public void read(String action, String type, UUID subject, long division, String detail) {
            trail.add(action + " " + detail);
        }

        @Override
        public List<AuditEntry> changes(String subjectType, UUID subject) {
            return List.of();
        }

        @Override
        public List<AuditEntry> reads(String subjectType, UUID subject) {
            return List.of();
        }
    }

    private final class Known implements Facts {
        @Override
        public void replace(String source, LocalDate day, Map<UUID, ? extends Collection<Stated>> children) {
            children.forEach((child, facts) -> stated.add(source + " " + day + " "
                    + facts.stream()
                            .map(fact -> fact.code() + " " + fact.detail() + " " + fact.from())
                            .toList()));
        }

        @Override
        public List<Fact> on(UUID childId, LocalDate day) {
            return facts;
        }

        @Override
        public Set<String> readable(Collection<String> codes) {
            return Set.copyOf(codes);
        }

        @Override
        public List<Fact> history(UUID childId) {
            return facts;
        }
    }

    private static final class Roles implements Permissions {
        @Override
        public boolean holds(Actor actor, String permission) {
            return actor.role() == AccountRole.COUNTY_OFFICER
                    || permission.equals("health.read") && actor.role() == AccountRole.PREFECTURE_OFFICER;
        }

        @Override
        public Set<String> of(Actor actor, int prefecture) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void require(String permission) {
            if (!holds(Caller.who(), permission)) {
                throw Problem.forbidden();
            }
        }
    }
}
