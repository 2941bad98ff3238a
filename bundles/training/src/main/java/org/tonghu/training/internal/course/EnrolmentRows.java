package org.tonghu.training.internal.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;

/** Enrolments in the database. Joins the running transaction. */
@Component(service = EnrolmentRows.class)
public final class EnrolmentRows {
    private static final String SELECT = "select e.id, e.course_id, e.account_id, e.rank_code, e.division,"
            + " e.attended_on from training_enrolment e where";

    private final Database db;

    @Activate
    public EnrolmentRows(@Reference(target = "(tonghu.module=training)") Database db) {
        this.db = db;
    }

    /** Stores those who are not enrolled yet. */
    void add(Collection<Enrolment> enrolments, String by, Instant at) {
        String insert = db.dialect()
                .insertIgnore(
                        "training_enrolment",
                        "id, course_id, account_id, rank_code, division, enrolled_by, enrolled_at",
                        "course_id, account_id");
        db.batch(
                insert,
                enrolments.stream()
                        .map(one ->
                                new Object[] {one.id(), one.course(), one.account(), one.rank(), one.division(), by, at
                                })
                        .toList());
    }

    Set<UUID> accounts(UUID course) {
        return new HashSet<>(db.list(
                Sql.of("select account_id from training_enrolment where course_id = ?", course),
                row -> row.uuid("account_id")));
    }

    /** The worker's place in the course, locked until the transaction ends. */
    public Optional<Enrolment> locked(UUID course, UUID account) {
        return db.one(
                Sql.of(SELECT + " e.course_id = ? and e.account_id = ? for update", course, account),
                EnrolmentRows::enrolment);
    }

    public Optional<Enrolment> find(UUID id) {
        return db.one(Sql.of(SELECT + " e.id = ?", id), EnrolmentRows::enrolment);
    }

    /** Those of the course in the caller's area whose attendance is not noted; of all or of these accounts. */
    List<Enrolment> absent(UUID course, Collection<UUID> accounts) {
        Sql sql = Sql.of(SELECT + " e.course_id = ? and e.attended_on is null and", course)
                .add(Caller.who().scope().predicate("e.division", null));
        return db.list(
                accounts == null ? sql : sql.add("and").add(Sql.in("e.account_id", accounts)),
                EnrolmentRows::enrolment);
    }

    /** Whether the worker was at the course. */
    boolean attended(UUID course, UUID account) {
        return db.count(Sql.of(
                        "select count(*) from training_enrolment e where e.course_id = ? and e.account_id = ?"
                                + " and e.attended_on is not null",
                        course,
                        account))
                > 0;
    }

    void attended(Collection<Enrolment> enrolments, LocalDate on) {
        db.batch(
                "update training_enrolment set attended_on = ? where id = ?",
                enrolments.stream().map(one -> new Object[] {on, one.id()}).toList());
    }

    private static Enrolment enrolment(Row row) {
        return new Enrolment(
                row.uuid("id"),
                row.uuid("course_id"),
                row.uuid("account_id"),
                row.string("rank_code"),
                row.number("division"),
                row.date("attended_on"));
    }
}
