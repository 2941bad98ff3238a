package org.tonghu.reporting.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.AuditEntry;
import org.tonghu.api.child.ChildNames;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.Floor;
import org.tonghu.persistence.testkit.JoinedUnit;
import org.tonghu.persistence.testkit.Notes;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.persistence.testkit.TestVault;
import org.tonghu.spi.AssessmentScale;
import org.tonghu.spi.ReportIntakePolicy;

/** The module on a real database, with the ground floor's services as simple as they can be. */
final class House implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final long COUNTY = 533_103_000_000L;
    static final long TOWNSHIP = 533_103_102_000L;
    static final long VILLAGE = 533_103_102_201L;
    static final long NEXT_VILLAGE = 533_103_102_202L;
    static final long ELSEWHERE = 530_102_000_000L;

    final Database store;
    final Notes notes = new Notes();
    final List<String> audit = new ArrayList<>();
    final Floor floor = new Floor(NOW);
    final Vault vault = new TestVault();
    final TestCodes codes = new TestCodes();
    final Labels labels = new Labels(codes, new TestPlaces());
    final Choices choices = new Choices();
    final Roles roles = new Roles();
    final Secrets secrets = new Secrets(vault);
    final ReportRows reportRows;
    final ReporterRows reporterRows;
    final CaseRows caseRows;
    final Reports reports;
    final Intake intake;
    final IntakeAgain again;
    final OpenDoor door;
    final Cases cases;
    final CaseSteps steps;
    final CaseList list;
    final Measures measures;
    final CaseSection section;
    final CaseTimeline timeline;
    final CaseFigures figures;
    final CaseFiles files;
    final CasePaper paper;
    final CaseMove move;
    final Prefill prefill;
    private final JoinedUnit unit;

    /** Begins with no rows in the database. */
    House(TestDatabase database) {
        unit = new JoinedUnit("tonghu-reporting", database.joined());
        store = database.database();
        store.update(Sql.of("create table if not exists facts_child_v1"
                + " (child_id uuid primary key, village_code bigint, birth_date date, active boolean)"));
        store.update(Sql.of("create table if not exists security_grant (record_id uuid, account_id uuid,"
                + " valid_until timestamp with time zone, revoked_at timestamp with time zone)"));
        for (String table : List.of("facts_child_v1", "security_grant")) {
            store.update(Sql.of("delete from " + table));
        }
        for (String table : List.of("report", "reporter", "case", "child", "step", "measure")) {
            store.update(Sql.of("delete from reporting_" + table));
        }
        ChildNames names = this::names;
        Trail trail = new Trail(new Watch(), notes, floor.clock());
        ReportForm form = new ReportForm(new AnyForm(), codes, new TestPlaces(), floor.clock());
        reportRows = new ReportRows(store, unit, vault, secrets);
        reporterRows = new ReporterRows(store, vault, secrets);
        caseRows = new CaseRows(store, unit);
        StepRows stepRows = new StepRows(store, vault);
        MeasureRows measureRows = new MeasureRows(store, vault, floor);
        CaseClocks clocks = new CaseClocks(floor, floor, caseRows);
        IntakeTerms terms = new IntakeTerms(choices, choices.table);
        intake = new Intake(store, reportRows, caseRows, terms, clocks, trail, secrets, floor.clock());
        again = new IntakeAgain(intake, secrets);
        reports = new Reports(store, form, reportRows, reporterRows, secrets, intake, trail, labels, floor.clock());
        door = new OpenDoor(reports, new PublicRate(floor.clock()), codes);
        Closing closing = new Closing(stepRows, measureRows, reportRows, labels);
        CaseViews views = new CaseViews(
                names,
                reportRows,
                stepRows,
                measureRows,
                clocks,
                closing,
                labels,
                new StepWords(labels),
                roles,
                floor.clock());
        cases = new Cases(store, caseRows, views, reportRows, reporterRows, labels, trail);
        StepForm stepForm = new StepForm(form, codes, choices, floor.clock());
        Progress progress = new Progress(clocks, measureRows, terms);
        steps = new CaseSteps(store, caseRows, stepRows, stepForm, closing, progress, views, trail, floor.clock());
        list = new CaseList(store, names, trail, floor.clock());
        measures = new Measures(store, measureRows, labels, roles, trail, floor.clock());
        section = new CaseSection(caseRows, reports, roles);
        timeline = new CaseTimeline(caseRows, stepRows, reports, labels, roles);
        figures = new CaseFigures(store, floor.clock());
        files = new CaseFiles(caseRows, roles);
        paper = new CasePaper(cases, labels);
        move = new CaseMove(store);
        prefill = new Prefill(store);
    }

    ChildRef child(long village) {
        ChildRef child = new ChildRef(Uuid7.next(), village, LocalDate.of(2015, 5, 1), true);
        store.update(
                Sql.of("insert into facts_child_v1 values (?, ?, ?, ?)", child.id(), village, child.birthDate(), true));
        return child;
    }

    private Map<UUID, String> names(Collection<UUID> children) {
        Map<UUID, String> names = new HashMap<>();
        children.forEach(child -> names.put(child, "岩保"));
        return names;
    }

    /** A report that lacks nothing; pairs take a field's place, null takes it away. */
    static Map<String, String> report(String... pairs) {
        return with(
                Map.of(
                        "policeStation", "遮放派出所",
                        "policeOfficer", "刀建国",
                        "policeAt", "2026-11-24T09:30",
                        "policeReceipt", "芒公接〔2026〕118号",
                        "discoveredAt", "2026-11-24T09:00",
                        "situation", "left-alone",
                        "division", String.valueOf(VILLAGE),
                        "what", "父母失联，儿童独自居住"),
                pairs);
    }

    static Map<String, String> with(Map<String, String> fields, String... pairs) {
        Map<String, String> changed = new HashMap<>(fields);
        for (int i = 0; i < pairs.length; i += 2) {
            changed.put(pairs[i], pairs[i + 1]);
        }
        return changed;
    }

    static StepInput step(String step, String... pairs) {
        return new StepInput(step, with(Map.of(), pairs), List.of());
    }

    /** The only case there is. */
    UUID onlyCase() {
        return store.list(Sql.of("select c.id from reporting_case c"), row -> row.uuid("id"))
                .get(0);
    }

    static Actor actor(AccountRole role, long division, String name) {
        UUID id = UUID.nameUUIDFromBytes((role + name + division).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Scope scope = role == AccountRole.MANDATORY_REPORTER
                ? Scope.NOWHERE
                : new Scope(List.of(DivisionCode.range(division)), id);
        return new Actor(id, name, name, role, division, null, scope);
    }

    static <T> T as(Actor actor, Work<T> work) throws Exception {
        return Caller.as(Caller.of(actor, actor.prefecture(), Locale.SIMPLIFIED_CHINESE, "10.0.0.7"), work);
    }

    static <T> T asDirector(Work<T> work) throws Exception {
        return as(actor(AccountRole.VILLAGE_DIRECTOR, VILLAGE, "玉香"), work);
    }

    static <T> T asOfficer(Work<T> work) throws Exception {
        return as(actor(AccountRole.COUNTY_OFFICER, COUNTY, "杨帆"), work);
    }

    @Override
    public void close() {
        unit.close();
    }

    /** The policy and the scale a prefecture has chosen; null for none. */
    static final class Choices implements Selector {
        final TablePolicy table = new TablePolicy((String) null);
        ReportIntakePolicy policy = table;
        AssessmentScale scale = new Scale2016(new TestCodes());

        @Override
        public <S> Optional<Contribution<S>> one(Class<S> spi, int prefecture) {
            Object chosen = spi == AssessmentScale.class ? scale : policy;
            return Optional.ofNullable(chosen).map(found -> new Contribution<>("reporting", spi.cast(found)));
        }

        @Override
        public <S> List<Contribution<S>> all(Class<S> spi, int prefecture) {
            return one(spi, prefecture).stream().toList();
        }
    }

    /** Audit rows with all that is stored of them. */
    private final class Watch implements Audit {
        @Override
        public void changed(String action, String type, UUID subject, long division, Map<String, Change> values) {
            note(action, type, subject, division, values.toString());
        }

        @Override
        public void read(String action, String type, UUID subject, long division, String detail) {
            note(action, type, subject, division, detail);
        }

        private void note(String action, String type, UUID subject, long division, String what) {
            Actor who = Caller.who();
            audit.add(String.join(
                    " ",
                    action,
                    type,
                    String.valueOf(subject),
                    String.valueOf(division),
                    what,
                    who.accountId().toString(),
                    who.realName(),
                    who.role().code(),
                    Caller.current().address()));
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
            return List.of();
        }
    }

    /** As the module's own descriptor grants. */
    static final class Roles implements Permissions {
        private final JsonNode granted;

        Roles() {
            try {
                granted = new ObjectMapper()
                        .readTree(House.class.getResourceAsStream("/module.json"))
                        .path("permissions");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean holds(Actor actor, String permission) {
            List<String> roles = new ArrayList<>();
            granted.path(permission).forEach(role -> roles.add(role.asText()));
            return roles.contains(actor.role().code());
        }

        @Override
        public Set<String> of(Actor actor, int prefecture) {
            Set<String> held = new HashSet<>();
            granted.fieldNames().forEachRemaining(held::add);
            held.removeIf(permission -> !holds(actor, permission));
            return held;
        }

        @Override
        public void require(String permission) {
            if (!holds(Caller.who(), permission)) {
                throw Problem.forbidden();
            }
        }
    }
}
