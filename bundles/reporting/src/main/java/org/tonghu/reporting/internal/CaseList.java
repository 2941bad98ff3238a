package org.tonghu.reporting.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.child.ChildNames;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;

/** Cases of the caller's area, the newest first. One query a page; what runs out first can be asked for alone. */
@Component(service = CaseList.class)
public final class CaseList {
    private static final String FROM = " from reporting_case c where";
    private final Database db;
    private final ChildNames names;
    private final Trail trail;
    private final Clock clock;

    @Activate
    public CaseList(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference ChildNames names,
            @Reference Trail trail,
            @Reference Clock clock) {
        this.db = db;
        this.names = names;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page; the read is on record once, with the number of rows. */
    public Page page(Query query) {
        return db.tx(() -> {
            Sql sql = Sql.of("select " + CaseRows.COLUMNS + FROM)
                    .add(condition(query))
                    .when(
                            query.after() != null,
                            "and (c.opened_at < ? or (c.opened_at = ? and c.id < ?))",
                            query.after() == null ? null : query.after().at(),
                            query.after() == null ? null : query.after().at(),
                            query.after() == null ? null : query.after().id())
                    .add("order by c.opened_at desc, c.id desc fetch first ? rows only", query.limit() + 1);
            List<Item> found = named(db.list(sql, this::item));
            trail.read("reporting.cases-read", null, Caller.who().division(), String.valueOf(found.size()));
            boolean more = found.size() > query.limit();
            List<Item> items = more ? found.subList(0, query.limit()) : found;
            String after = more ? Place.of(items.get(items.size() - 1)).text() : null;
            Long total =
                    query.total() ? db.count(Sql.of("select count(*)" + FROM).add(condition(query))) : null;
            return new Page(items, after, total, summary());
        });
    }

    /** How many cases of the caller's area are open, to be received, overdue. */
    public Summary summary() {
        Sql counts = Sql.of(
                        "select sum(case when c.state <> 'closed' then 1 else 0 end) as open_cases,"
                                + " sum(case when c.state = 'reported' then 1 else 0 end) as waiting,"
                                + " sum(case when c.due_at < ? then 1 else 0 end) as overdue from reporting_case c where",
                        clock.instant())
                .add(scope());
        return db.one(
                        counts,
                        row -> new Summary(row.number("open_cases"), row.number("waiting"), row.number("overdue")))
                .orElseThrow();
    }

    private List<Item> named(List<Item> items) {
        Map<UUID, String> known = names.of(
                items.stream().map(Item::child).filter(Objects::nonNull).toList());
        return items.stream().map(item -> item.named(known.get(item.child()))).toList();
    }

    private Sql condition(Query query) {
        CodeRange area = query.division() == null ? CodeRange.ALL : DivisionCode.range(query.division());
        return scope().when(query.division() != null, "and c.division >= ? and c.division < ?", area.lo(), area.hi())
                .when("open".equals(query.state()), "and c.state <> 'closed'")
                .when(query.state() != null && !"open".equals(query.state()), "and c.state = ?", query.state())
                .when(query.urgency() != null, "and c.urgency = ?", query.urgency())
                .when(query.overdue(), "and c.due_at < ?", clock.instant());
    }

    private static Sql scope() {
        return Caller.who().scope().predicate("c.division", "c.id");
    }

    private Item item(Row row) {
        ChildCase found = CaseRows.map(row);
        Instant now = clock.instant();
        Instant due = found.dueAt();
        return new Item(
                found.id(),
                found.number(),
                found.state(),
                found.urgency(),
                found.situation(),
                String.valueOf(found.division()),
                found.child(),
                null,
                found.openedAt(),
                due,
                found.dueKind() == null ? null : Labels.text("due." + found.dueKind()),
                due != null && due.isBefore(now));
    }

    /**
     * What is looked for; null leaves out.
     *
     * @param state a state, or {@code open} for all but closed
     */
    public record Query(
            String state, String urgency, Long division, boolean overdue, boolean total, Place after, int limit) {}

    /** Where a page ended. */
    public record Place(Instant at, UUID id) {
        static Place of(Item item) {
            return new Place(item.openedAt(), item.id());
        }

        /** @throws org.tonghu.api.problem.Problem malformed for what no page gave out */
        public static Place parse(String text) {
            try {
                String[] parts = text.split("_", 2);
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (java.time.DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw org.tonghu.api.problem.Problem.of(400, "malformed");
            }
        }

        String text() {
            return at + "_" + id;
        }
    }

    /** @param dueText what runs out first */
    public record Item(
            UUID id,
            String number,
            String state,
            String urgency,
            String situation,
            String division,
            UUID child,
            String childName,
            Instant openedAt,
            Instant dueAt,
            String dueText,
            boolean overdue) {
        Item named(String name) {
            return new Item(
                    id, number, state, urgency, situation, division, child, name, openedAt, dueAt, dueText, overdue);
        }
    }

    /** Numbers of the caller's area. */
    public record Summary(long open, long waiting, long overdue) {}

    /** @param total null unless asked for */
    public record Page(List<Item> items, String after, Long total, Summary summary) {}
}
