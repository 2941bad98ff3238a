package org.tonghu.visits.internal.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.round.Round;

/** How a child stands when a visit is recorded: one statement for what would be four. */
@Component(service = Standing.class)
public final class Standing {
    private static final String OPEN_ON =
            "r.frozen_at is not null and r.starts_on <= ?" + " and (r.closed_on is null or r.closed_on >= ?)";

    private final Database db;

    @Activate
    public Standing(@Reference(target = "(tonghu.module=visits)") Database db) {
        this.db = db;
    }

    /**
     * A child on a day.
     *
     * @param newest day of her newest other visit, or null
     * @param due whether a set she is in waits for a visit of that day
     * @param survey quarter of the quarterly survey among those that wait, or null
     */
    record OfChild(ChildRef child, LocalDate newest, boolean due, String survey) {}

    /**
     * @param visit the visit to be recorded
     * @param day on which it was made
     * @throws Problem not-found out of the caller's scope
     */
    OfChild require(UUID child, UUID visit, LocalDate day) {
        Sql sql = Sql.of("select c.child_id, c.village_code, c.birth_date, c.active, w.kind, w.quarter,")
                .add(
                        "(select max(v.visited_on) from visits_visit v where v.child_id = c.child_id and v.id <> ?)",
                        visit)
                .add(
                        "as newest from facts_child_v1 c left join (select e.child_id, r.kind, r.quarter from visits_entry e")
                .add("join visits_round r on r.id = e.round_id where e.child_id = ? and e.met_by is null and", child)
                .add(OPEN_ON, day, day)
                .add(") w on w.child_id = c.child_id where c.child_id = ? and", child)
                .add(Caller.who().scope().predicate("c.village_code", "c.child_id"));
        List<Seen> rows = new ArrayList<>();
        db.each(sql, row -> rows.add(seen(row)));
        if (rows.isEmpty()) {
            throw Problem.notFound();
        }
        Optional<String> survey = rows.stream()
                .filter(row -> Round.SURVEY.equals(row.kind()))
                .map(Seen::quarter)
                .findFirst();
        Seen first = rows.get(0);
        return new OfChild(first.child(), first.newest(), first.kind() != null, survey.orElse(null));
    }

    /** Notes the visit that every set waited for that the child is in. */
    int met(UUID child, UUID visit, LocalDate day) {
        return db.update(Sql.of(
                        "update visits_entry set met_by = ?, met_on = ? where child_id = ? and met_by is null"
                                + " and round_id in (select r.id from visits_round r where",
                        visit,
                        day,
                        child)
                .add(OPEN_ON, day, day)
                .add(")"));
    }

    private static Seen seen(Row row) {
        ChildRef child = new ChildRef(
                row.uuid("child_id"), row.number("village_code"), row.date("birth_date"), row.bool("active"));
        return new Seen(child, row.date("newest"), row.string("kind"), row.string("quarter"));
    }

    private record Seen(ChildRef child, LocalDate newest, String kind, String quarter) {}
}
