package org.tonghu.visits.internal.round;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.Texts;

/** The children who must be visited, with their reasons, under the caller's scope: one statement a page (Cl. 6d). */
@Component(service = MustVisit.class)
public final class MustVisit {
    /** A round with no id stands for all that are running. */
    public record Query(UUID round, CodeRange area, Boolean met, int limit, String after) {}

    /** @param after cursor of the next page, or null at the end */
    public record Page(List<MustVisitChild> items, String after) {}

    private static final String RUNNING = "select r.id from visits_round r where r.frozen_at is not null"
            + " and r.closed_at is null and r.starts_on <= ?";
    private static final String COLUMNS = "select p.village_code, p.child_id, p.round_id, c.name, c.birth_date, e.kind,"
            + " e.reasons, e.since, e.added_on, e.met_by, e.met_on, r.quarter, r.due_on, x.reason from (";
    private static final String JOINED = ") p join visits_entry e on e.round_id = p.round_id"
            + " and e.village_code = p.village_code and e.child_id = p.child_id"
            + " join visits_round r on r.id = p.round_id join registry_child_v1 c on c.child_id = p.child_id"
            + " left join visits_missed x on x.round_id = p.round_id and x.child_id = p.child_id"
            + " order by p.village_code, p.child_id, p.round_id, e.rule_id";

    private final Database db;
    private final Reasons reasons;
    private final Texts texts;
    private final Days days;

    @Activate
    public MustVisit(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference Reasons reasons,
            @Reference Texts texts,
            @Reference Days days) {
        this.db = db;
        this.reasons = reasons;
        this.texts = texts;
        this.days = days;
    }

    /** Those still to be visited first within the page, then by name. */
    public Page page(Query query) {
        LocalDate today = days.today();
        Map<MustVisitKey, List<Entry>> found = new LinkedHashMap<>();
        db.each(
                Sql.of(COLUMNS).add(children(query, today)).add(JOINED),
                row -> found.computeIfAbsent(key(row), key -> new ArrayList<>()).add(entry(row)));
        List<MustVisitKey> keys = new ArrayList<>(found.keySet());
        boolean more = keys.size() > query.limit();
        String next = more ? keys.get(query.limit() - 1).cursor() : null;
        keys.stream().skip(query.limit()).forEach(found::remove);
        return new Page(views(found, today), next);
    }

    /** Condition on entries {@code e}: the round or all running ones, the area, the caller's scope. */
    Sql condition(UUID round, CodeRange area) {
        Sql sql = round == null
                ? Sql.of("e.round_id in (").add(RUNNING, days.today()).add(")")
                : Sql.of("e.round_id = ?", round);
        if (area != null) {
            sql = sql.add("and e.village_code >= ? and e.village_code < ?", area.lo(), area.hi());
        }
        return sql.add("and").add(Caller.who().scope().predicate("e.village_code", "e.child_id"));
    }

    private Sql children(Query query, LocalDate today) {
        Sql sql = Sql.of("select e.village_code, e.child_id, e.round_id from visits_entry e where")
                .add(condition(query.round(), query.area()));
        if (query.met() != null) {
            sql = sql.add(query.met() ? "and e.met_by is not null" : "and e.met_by is null");
        }
        if (query.after() != null) {
            sql = sql.add("and").add(MustVisitKey.read(query.after()).behind());
        }
        return sql.add("group by e.village_code, e.child_id, e.round_id")
                .add("order by e.village_code, e.child_id, e.round_id limit ?", query.limit() + 1);
    }

    private List<MustVisitChild> views(Map<MustVisitKey, List<Entry>> found, LocalDate today) {
        Map<MustVisitKey, List<Reasons.Stored>> stored = new LinkedHashMap<>();
        found.forEach(
                (key, rows) -> stored.put(key, rows.stream().map(Entry::stored).toList()));
        Map<MustVisitKey, Reasons.Told> told = reasons.told(stored);
        List<MustVisitChild> views = new ArrayList<>();
        found.forEach((key, rows) -> views.add(view(key, rows, told.get(key), today)));
        views.sort(Comparator.comparing((MustVisitChild one) -> one.visit() != null)
                .thenComparing(MustVisitChild::village)
                .thenComparing(MustVisitChild::childName));
        return views;
    }

    private MustVisitChild view(MustVisitKey key, List<Entry> rows, Reasons.Told told, LocalDate today) {
        Entry first = rows.get(0);
        LocalDate since =
                rows.stream().map(Entry::since).min(Comparator.naturalOrder()).orElseThrow();
        boolean late = rows.stream().allMatch(row -> row.addedOn() != null);
        return new MustVisitChild(
                key.child(),
                first.name(),
                Period.between(first.birth(), today).getYears(),
                Long.toString(key.village()),
                texts.path(key.village()),
                told.kinds(),
                told.reasons(),
                told.line(),
                since,
                late ? first.addedOn() : null,
                state(first, today),
                first.metOn(),
                first.metBy(),
                key.round(),
                first.quarter(),
                first.dueOn(),
                first.missed());
    }

    private static String state(Entry entry, LocalDate today) {
        if (entry.metBy() != null) {
            return "done";
        }
        return today.isAfter(entry.dueOn()) ? "overdue" : "due";
    }

    private static MustVisitKey key(Row row) {
        return new MustVisitKey(row.number("village_code"), row.uuid("child_id"), row.uuid("round_id"));
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.string("name"),
                row.date("birth_date"),
                new Reasons.Stored(row.string("kind"), row.string("reasons")),
                row.date("since"),
                row.date("added_on"),
                row.uuid("met_by"),
                row.date("met_on"),
                row.string("quarter"),
                row.date("due_on"),
                row.string("reason"));
    }

    private record Entry(
            String name,
            LocalDate birth,
            Reasons.Stored stored,
            LocalDate since,
            LocalDate addedOn,
            UUID metBy,
            LocalDate metOn,
            String quarter,
            LocalDate dueOn,
            String missed) {}
}
