package org.tonghu.visits.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Children;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.fact.Rules;
import org.tonghu.api.fact.Stated;
import org.tonghu.api.permit.Permits;
import org.tonghu.api.problem.Problem;
import org.tonghu.facts.internal.child.SqlChildren;
import org.tonghu.facts.internal.fact.Confidentiality;
import org.tonghu.facts.internal.fact.SqlFacts;
import org.tonghu.facts.internal.place.DatabaseDivisions;
import org.tonghu.facts.internal.place.PlaceSettings;
import org.tonghu.facts.internal.rule.SqlRules;
import org.tonghu.persistence.testkit.Floor;
import org.tonghu.persistence.testkit.JoinedUnit;
import org.tonghu.persistence.testkit.Notes;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.persistence.testkit.TestVault;
import org.tonghu.visits.internal.round.Climb;
import org.tonghu.visits.internal.round.Freeze;
import org.tonghu.visits.internal.round.Gaps;
import org.tonghu.visits.internal.round.LateArrivals;
import org.tonghu.visits.internal.round.Missed;
import org.tonghu.visits.internal.round.MustVisit;
import org.tonghu.visits.internal.round.MustVisitList;
import org.tonghu.visits.internal.round.Reasons;
import org.tonghu.visits.internal.round.RoundClock;
import org.tonghu.visits.internal.round.RoundPlan;
import org.tonghu.visits.internal.round.RoundStore;
import org.tonghu.visits.internal.round.Rounds;
import org.tonghu.visits.internal.round.Shortfalls;
import org.tonghu.visits.internal.surface.FollowUpRules;
import org.tonghu.visits.internal.surface.MustVisitOffline;
import org.tonghu.visits.internal.surface.MustVisitSection;
import org.tonghu.visits.internal.surface.PlaceMoves;
import org.tonghu.visits.internal.surface.VisitFigures;
import org.tonghu.visits.internal.surface.VisitFiles;
import org.tonghu.visits.internal.surface.VisitSection;
import org.tonghu.visits.internal.surface.VisitTimeline;
import org.tonghu.visits.internal.visit.Outcome;
import org.tonghu.visits.internal.visit.Standing;
import org.tonghu.visits.internal.visit.VisitForm;
import org.tonghu.visits.internal.visit.VisitStore;
import org.tonghu.visits.internal.visit.VisitTrail;
import org.tonghu.visits.internal.visit.VisitViews;
import org.tonghu.visits.internal.visit.Visits;

/** The module put together by hand on a real database, with the real facts, rules and places beneath it. */
public final class House implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final long COUNTY = 533_103_000_000L;
    private static final String FILE = "registry.file";
    private static final List<String> EMPTIED = List.of(
            "visits_missed",
            "visits_entry",
            "visits_visit",
            "visits_round",
            "facts_fact",
            "facts_child",
            "registry_child_v1");

    public final Floor floor = new Floor(Instant.parse("2026-11-24T02:00:00Z"));
    public final Notes notes = new Notes();
    public final Database db;
    public final Facts facts;
    public final Divisions divisions;
    public final Rounds rounds;
    public final RoundStore roundStore;
    public final Freeze freeze;
    public final Missed missed;
    public final MustVisitList mustVisit;
    public final Shortfalls shortfalls;
    public final LateArrivals late;
    public final Visits visits;
    public final VisitStore visitStore;
    public final Texts texts;
    public final Days days = new Days(floor.clock());
    public final RoundClock roundClock = new RoundClock(floor);
    public final Climb climb;
    public final VisitSection section;
    public final MustVisitSection mustVisitSection;
    public final VisitTimeline timeline;
    public final VisitFigures figures;
    public final MustVisitOffline offline;
    public final PlaceMoves moves;
    public final VisitFiles files;
    public final List<Permits.Activity> asked = new ArrayList<>();
    public boolean permitted = true;
    public final long village;
    public final long neighbour;
    private final Children children;
    private final JoinedUnit unit;

    /** Begins with no children and no rounds in the database. */
    public House(SharedDatabase shared) {
        TestDatabase database = shared.get();
        db = database.database();
        EMPTIED.forEach(table -> db.update(Sql.of("delete from " + table)));
        unit = new JoinedUnit("tonghu-visits", database.joined());
        TestModules modules = new TestModules();
        TestVault vault = new TestVault();
        Confidentiality confidentiality = new Confidentiality(modules, modules);
        children = new SqlChildren(db);
        facts = new SqlFacts(db, vault, confidentiality, floor.clock());
        divisions = new DatabaseDivisions(db, floor.clock(), settings());
        texts = new Texts(modules, divisions, modules);
        roundStore = new RoundStore(db, unit);
        Rules rules = rules(confidentiality);
        freeze = new Freeze(db, rules);
        missed = new Missed(db, roundStore, children, vault, notes, days);
        Reasons reasons = new Reasons(facts, texts);
        MustVisit list = new MustVisit(db, reasons, texts, days);
        mustVisit = new MustVisitList(db, list, roundStore, notes);
        shortfalls = new Shortfalls(db, roundStore, list, facts, texts, notes, days);
        late = new LateArrivals(freeze, notes, notes, days);
        rounds = new Rounds(db, roundStore, freeze, missed, roundClock, notes, notes, days);
        visitStore = new VisitStore(db, unit, vault);
        visits = new Visits(
                db,
                visitStore,
                new VisitForm(new TestForms(), days),
                new Standing(db),
                new Outcome(facts, floor, days),
                late,
                new VisitTrail(notes, notes, days),
                new VisitViews(db, floor, texts),
                new Training(),
                days);
        climb = new Climb(roundStore, new Gaps(db), floor, roundClock);
        section = new VisitSection(visits, modules);
        mustVisitSection = new MustVisitSection(new FollowUpRules(db, rules, reasons, days), reasons, modules, db);
        timeline = new VisitTimeline(db, visitStore, modules, texts);
        figures = new VisitFigures(db, days);
        offline = new MustVisitOffline(list, modules);
        moves = new PlaceMoves(db);
        files = new VisitFiles(visitStore, children, modules);
        village = villageAt(0);
        neighbour = villageAt(1);
    }

    private Rules rules(Confidentiality confidentiality) {
        try {
            return new SqlRules(db, confidentiality, floor.clock());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlaceSettings settings() {
        return new PlaceSettings() {
            @Override
            public Class<PlaceSettings> annotationType() {
                return PlaceSettings.class;
            }

            @Override
            public String divisions() {
                return "reference/yunnan-divisions.csv";
            }

            @Override
            public String state() {
                return "2023-06-30";
            }
        };
    }

    private long villageAt(int n) {
        return divisions.below(COUNTY).stream()
                .flatMap(township -> divisions.below(township.code()).stream())
                .skip(n)
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** A child of ten with these facts in her file. */
    public UUID child(long place, String name, String... codes) {
        return child(place, name, LocalDate.of(2016, 5, 1), codes);
    }

    public UUID child(long place, String name, LocalDate birth, String... codes) {
        UUID id = Uuid7.next();
        children.put(List.of(new ChildRef(id, place, birth, true)));
        db.update(Sql.of("insert into registry_child_v1 values (?, ?, ?)", id, name, birth));
        file(id, codes);
        return id;
    }

    /** What the child's file says from today on. */
    public void file(UUID child, String... codes) {
        List<Stated> stated = Arrays.stream(codes)
                .map(code -> new Stated(code, null, LocalDate.of(2026, 9, 1)))
                .toList();
        facts.replace(FILE, days.today(), Map.of(child, stated));
    }

    /** The quarter's survey of an area, opened and frozen by its officer. */
    public UUID frozen(long area) {
        UUID id = Uuid7.next();
        asOfficer(() -> {
            rounds.open(id, plan(area));
            return rounds.freeze(id);
        });
        return id;
    }

    public static RoundPlan plan(long area) {
        return new RoundPlan("survey", "2026Q4", area, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 20), null);
    }

    /** A good field visit of today; then the pairs given. */
    public static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "visitedOn", TODAY.toString(),
                "method", "field",
                "childSeen", true,
                "guardianSeen", true,
                "guardianship", "good",
                "schooling", "in-school",
                "contact", "in-contact"));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    public Visits.Recorded visit(UUID child, Object... pairs) {
        return asDirector(village, () -> visits.record(Uuid7.next(), child, fields(pairs), null, null));
    }

    /** Children of the village still to be visited. */
    public int mustVisitDue() {
        return asDirector(
                village, () -> mustVisit.read(null, false, 200, null).items().size());
    }

    public static <T> T as(AccountRole role, long division, Work<T> work) {
        Scope scope = new Scope(List.of(DivisionCode.range(division)), null);
        Actor actor = new Actor(new UUID(7, role.ordinal()), role.code(), "杨帆", role, division, null, scope);
        try {
            return Caller.as(Caller.of(actor, actor.prefecture(), Locale.SIMPLIFIED_CHINESE, null), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T asOfficer(Work<T> work) {
        return as(AccountRole.COUNTY_OFFICER, COUNTY, work);
    }

    public static <T> T asDirector(long place, Work<T> work) {
        return as(AccountRole.VILLAGE_DIRECTOR, place, work);
    }

    @Override
    public void close() {
        unit.close();
    }

    private final class Training implements Permits {
        @Override
        public void require(Activity activity) {
            asked.add(activity);
            if (!permitted) {
                throw Problem.of(403, "work-not-permitted");
            }
        }

        @Override
        public List<String> refusals(Activity activity) {
            return List.of();
        }
    }
}
