package org.tonghu.funding.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.child.ChildNames;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.fact.Rules;
import org.tonghu.api.fact.Stated;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.ModuleDescriptor.FactType;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.facts.internal.child.SqlChildren;
import org.tonghu.facts.internal.fact.Confidentiality;
import org.tonghu.facts.internal.fact.SqlFacts;
import org.tonghu.facts.internal.rule.SqlRules;
import org.tonghu.funding.internal.application.ApplicationCounts;
import org.tonghu.funding.internal.application.ApplicationFiles;
import org.tonghu.funding.internal.application.ApplicationRows;
import org.tonghu.funding.internal.application.ApplicationViews;
import org.tonghu.funding.internal.application.Applications;
import org.tonghu.funding.internal.application.Decisions;
import org.tonghu.funding.internal.application.Eligibility;
import org.tonghu.funding.internal.application.GrantTimeline;
import org.tonghu.funding.internal.grant.EntitlementRows;
import org.tonghu.funding.internal.grant.Entitlements;
import org.tonghu.funding.internal.list.Arrears;
import org.tonghu.funding.internal.list.LineRows;
import org.tonghu.funding.internal.list.ListRows;
import org.tonghu.funding.internal.list.MonthlyLists;
import org.tonghu.funding.internal.list.Payers;
import org.tonghu.funding.internal.list.RateLines;
import org.tonghu.funding.internal.search.SearchElapsed;
import org.tonghu.funding.internal.search.SearchRows;
import org.tonghu.funding.internal.search.SearchViews;
import org.tonghu.funding.internal.search.Searches;
import org.tonghu.funding.internal.sheet.Balances;
import org.tonghu.funding.internal.sheet.Sheets;
import org.tonghu.persistence.testkit.Floor;
import org.tonghu.persistence.testkit.JoinedUnit;
import org.tonghu.persistence.testkit.Notes;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.persistence.testkit.TestVault;

/** The module on a real database with the real facts and rules; the rest of the ground floor as simple as it can be. */
final class House implements AutoCloseable {
    static final long VILLAGE = 533_103_102_201L;
    static final long TOWNSHIP = 533_103_102_000L;
    static final long COUNTY = 533_103_000_000L;
    static final UUID DIRECTOR = new UUID(1, 1);
    static final UUID SUPERVISOR = new UUID(1, 2);
    static final UUID OFFICER = new UUID(1, 3);

    final Floor floor = new Floor(Instant.parse("2026-11-24T02:00:00Z"));
    final Notes notes = new Notes();
    final Set<Integer> on = new TreeSet<>(Set.of(5305, 5331));
    final TestApprovals approvals = new TestApprovals();
    final Database store;
    final SqlChildren children;
    final Facts facts;
    final Kinds kinds;
    final EntitlementRows entitlementRows;
    final SearchRows searchRows;
    final Searches searches;
    final SearchElapsed elapsed;
    final Applications applications;
    final Decisions decisions;
    final Entitlements entitlements;
    final MonthlyLists lists;
    final Arrears arrears;
    final Balances balances;
    final Sheets sheets;
    final Texts texts = new Texts(new TestCodes(), new TestTree());
    final Roles roles = new Roles();
    final ServedArea area;
    final ApplicationCounts counts;
    final ApplicationFiles files;
    final GrantTimeline timeline;
    private final JoinedUnit unit;

    /** Begins with no rows in the database. */
    House(TestDatabase database) throws Exception {
        System.setProperty(
                "karaf.etc", Path.of("target/test-classes/etc").toAbsolutePath().toString());
        unit = new JoinedUnit("tonghu-funding", database.joined());
        store = database.database();
        store.update(Sql.of("create table if not exists security_grant (record_id uuid, account_id uuid,"
                + " valid_until timestamp with time zone, revoked_at timestamp with time zone)"));
        Caller.asSystem(() -> {
            for (String table : List.of(
                    "funding_balance",
                    "funding_arrears",
                    "funding_line",
                    "funding_list_rate",
                    "funding_list",
                    "funding_entitlement",
                    "funding_application",
                    "funding_search",
                    "facts_fact",
                    "facts_child")) {
                store.update(Sql.of("delete from " + table));
            }
            return null;
        });
        TestVault vault = new TestVault();
        Confidentiality confidentiality = new Confidentiality(new Titles(), roles);
        children = new SqlChildren(store);
        facts = new SqlFacts(store, vault, confidentiality, floor.clock());
        Rules rules = new SqlRules(store, confidentiality, floor.clock());
        Today today = new Today(floor.clock());
        Gate gate = new Switches();
        area = new ServedArea(gate, children, new TestTree());
        Names names = new Names(gate);
        Trail trail = new Trail(notes, notes, today);
        FormCheck form = new FormCheck(new AnyForm());
        GrantTables tables = new GrantTables();
        kinds = new Kinds(vault, roles);
        searchRows = new SearchRows(store, unit, area);
        SearchViews searchViews = new SearchViews(floor, names, today);
        searches = new Searches(store, searchRows, area, form, floor, searchViews, trail, today);
        elapsed = new SearchElapsed(searchRows, floor, today);
        entitlementRows = new EntitlementRows(store, kinds, area);
        entitlements = new Entitlements(store, entitlementRows, tables, area, names, texts, today);
        Eligibility eligibility = new Eligibility(store, rules, facts, searchRows, tables);
        ApplicationRows rows = new ApplicationRows(store, unit, vault, kinds, area, today);
        ApplicationViews views = new ApplicationViews(
                approvals, floor, facts, eligibility, roles, new FactLabels(new Titles()), names, texts, today);
        applications = new Applications(store, rows, views, area, form, kinds, approvals, searchRows, floor, trail);
        decisions = new Decisions(
                store, rows, applications, views, eligibility, entitlementRows, tables, approvals, roles, trail, today);
        LineRows lines = new LineRows(store, kinds, names, texts);
        ListRows listRows = new ListRows(store, new RateLines(tables, kinds, texts), tables, texts, today);
        lists = new MonthlyLists(store, listRows, lines, new Payers(new TestTree(), area), area, trail, today);
        arrears = new Arrears(store, entitlementRows, area, kinds, trail, today);
        counts = new ApplicationCounts(rows);
        files = new ApplicationFiles(rows, applications, roles);
        timeline = new GrantTimeline(searchRows, rows, lines, roles, texts);
        balances = new Balances(store, area, trail, today);
        sheets = new Sheets(store, tables, kinds, area, texts);
    }

    ChildRef child(long village, String birth) {
        ChildRef child = new ChildRef(Uuid7.next(), village, LocalDate.parse(birth), true);
        Caller.asSystem(() -> {
            children.put(List.of(child));
            return null;
        });
        return child;
    }

    /** What is known of a child from the day on: {@code code} or {@code code=detail}. */
    void state(ChildRef child, String day, String... codes) {
        List<Stated> stated = Arrays.stream(codes)
                .map(code -> code.split("="))
                .map(parts -> new Stated(parts[0], parts.length > 1 ? parts[1] : null, LocalDate.parse(day)))
                .toList();
        Caller.asSystem(() -> {
            facts.replace("registry.file", LocalDate.parse(day), Map.of(child.id(), stated));
            return null;
        });
    }

    static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    static <T> T as(UUID account, AccountRole role, long division, Work<T> work) throws Exception {
        Scope scope = new Scope(List.of(DivisionCode.range(division)), null);
        Actor actor = new Actor(account, "someone", "杨帆", role, division, null, scope);
        return Caller.as(Caller.of(actor, actor.prefecture(), Locale.SIMPLIFIED_CHINESE, null), work);
    }

    static <T> T asDirector(Work<T> work) throws Exception {
        return as(DIRECTOR, AccountRole.VILLAGE_DIRECTOR, VILLAGE, work);
    }

    static <T> T asSupervisor(Work<T> work) throws Exception {
        return as(SUPERVISOR, AccountRole.TOWNSHIP_SUPERVISOR, TOWNSHIP, work);
    }

    static <T> T asOfficer(Work<T> work) throws Exception {
        return as(OFFICER, AccountRole.COUNTY_OFFICER, COUNTY, work);
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
            if (!role.equals("registry")) {
                throw Problem.moduleOff(role);
            }
            ChildNames names = ids -> {
                Map<UUID, String> known = new HashMap<>();
                ids.forEach(id -> known.put(id, "依娜"));
                return known;
            };
            return call.apply(service.cast(names));
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

    /** The kinds of fact the tests state. */
    private static final class Titles implements Catalogue {
        @Override
        public List<ModuleState> modules() {
            List<FactType> types = new ArrayList<>();
            for (String parent : List.of("father", "mother")) {
                for (String what : List.of("dead", "lost-contact", "imprisoned", "severe-illness")) {
                    types.add(new FactType("parent." + what + "." + parent, Map.of("zh-CN", parent), "normal"));
                }
            }
            types.add(new FactType("care.institution", Map.of("zh-CN", "机构养育"), "normal"));
            types.add(new FactType("illness.grave", Map.of("zh-CN", "重病"), "medical"));
            ModuleDescriptor registry = new ModuleDescriptor(
                    "registry",
                    "1.0.0",
                    ModuleDescriptor.Kind.CORE,
                    "registry",
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    types,
                    List.of(),
                    List.of(),
                    List.of());
            return List.of(new ModuleState(registry, 1, ModuleState.State.RUNNING, null));
        }

        @Override
        public Optional<ModuleState> ofBundle(long bundleId) {
            return Optional.empty();
        }

        @Override
        public List<ModuleState> providers(String role) {
            return List.of();
        }

        @Override
        public Optional<ModuleState> module(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> resource(String moduleId, String path) {
            return Optional.empty();
        }
    }
}
