package org.tonghu.visits.internal.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.Texts;

/** The shortfall of a round by village, child and reason; 100 % is required (Cl. 6d). */
@Component(service = Shortfalls.class)
public final class Shortfalls {
    private static final int DIGITS = 4;
    private static final String COUNTS = "count(distinct e.child_id) as total,"
            + " count(distinct case when e.met_by is null then e.child_id end) as missing from visits_entry e where";

    private final Database db;
    private final RoundStore rounds;
    private final MustVisit mustVisit;
    private final Facts facts;
    private final Texts texts;
    private final Audit audit;
    private final Days days;

    @Activate
    public Shortfalls(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference RoundStore rounds,
            @Reference MustVisit mustVisit,
            @Reference Facts facts,
            @Reference Texts texts,
            @Reference Audit audit,
            @Reference Days days) {
        this.db = db;
        this.rounds = rounds;
        this.mustVisit = mustVisit;
        this.facts = facts;
        this.texts = texts;
        this.audit = audit;
        this.days = days;
    }

    /**
     * @param roundId a round, or null for all that are running
     * @param division part of the area, or 0 for all of it that the caller may see
     * @throws Problem not-found out of scope, and where nothing is running
     */
    public Shortfall of(UUID roundId, long division, int limit, String after) {
        return db.tx(() -> {
            long place = division != 0 ? division : Caller.who().division();
            Round round = roundId == null ? null : rounds.require(roundId);
            if (round == null
                    && rounds.running(DivisionCode.range(place), days.today()).isEmpty()) {
                throw Problem.notFound();
            }
            if (division == 0
                    && round != null
                    && round.area().hi() - round.area().lo()
                            < DivisionCode.level(place).step()) {
                place = round.division();
            }
            Shortfall found = found(round, place, limit, after);
            audit.read(
                    "visits.shortfall-read",
                    "visits.round",
                    roundId,
                    place,
                    Integer.toString(found.items().size()));
            return found;
        });
    }

    private Shortfall found(Round round, long place, int limit, String after) {
        UUID id = round == null ? null : round.id();
        CodeRange area = DivisionCode.range(place);
        Sql condition = mustVisit.condition(id, area);
        List<Shortfall.Place> places = places(condition, place);
        long total = places.stream().mapToLong(Shortfall.Place::total).sum();
        long missing = places.stream().mapToLong(Shortfall.Place::missing).sum();
        MustVisit.Page page = mustVisit.page(new MustVisit.Query(id, area, false, limit, after));
        return new Shortfall(
                id,
                round == null ? Quarter.of(days.today()).toString() : round.quarter(),
                Long.toString(place),
                texts.place(place),
                total,
                total - missing,
                missing,
                missing == 0 ? 0 : unexplained(condition),
                places,
                kinds(condition),
                page.items(),
                page.after());
    }

    private List<Shortfall.Place> places(Sql condition, long place) {
        long step = below(DivisionCode.level(place)).step();
        String code = "e.village_code - mod(e.village_code, " + step + ")";
        List<Shortfall.Place> places = new ArrayList<>();
        db.each(
                Sql.of("select " + code + " as place, " + COUNTS)
                        .add(condition)
                        .add("group by " + code + " order by 1"),
                row -> {
                    long total = row.number("total");
                    long missing = row.number("missing");
                    long number = row.number("place");
                    places.add(new Shortfall.Place(
                            Long.toString(number),
                            texts.place(number),
                            total,
                            total - missing,
                            missing,
                            share(total - missing, total)));
                });
        return places;
    }

    /** By kind; one whose reason the caller may not read is counted under another name. */
    private List<Shortfall.Kind> kinds(Sql condition) {
        boolean told = !facts.readable(Set.of("illness.grave")).isEmpty();
        Map<String, Shortfall.Kind> kinds = new TreeMap<>();
        db.each(Sql.of("select e.kind, " + COUNTS).add(condition).add("group by e.kind order by e.kind"), row -> {
            String kind = row.string("kind").equals("ill") && !told ? Reasons.UNTOLD : row.string("kind");
            kinds.put(kind, new Shortfall.Kind(kind, row.number("total"), row.number("missing")));
        });
        return List.copyOf(kinds.values());
    }

    private long unexplained(Sql condition) {
        return db.count(Sql.of("select count(distinct e.child_id) from visits_entry e where")
                .add(condition)
                .add("and e.met_by is null and not exists (select 1 from visits_missed x")
                .add("where x.round_id = e.round_id and x.child_id = e.child_id)"));
    }

    private static DivisionLevel below(DivisionLevel level) {
        DivisionLevel[] levels = DivisionLevel.values();
        return levels[Math.min(level.ordinal() + 1, levels.length - 1)];
    }

    private static String share(long part, long whole) {
        return whole == 0
                ? "1"
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.DOWN)
                        .toPlainString();
    }
}
