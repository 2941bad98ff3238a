package org.tonghu.training.internal.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.training.internal.entity.CourseRow;

/** Courses in the database: one of them by JPA, several by SQL. Joins the running transaction. */
@Component(service = CourseRows.class)
public final class CourseRows {
    private final Database db;
    private final JpaTemplate jpa;

    @Activate
    public CourseRows(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-training)") JpaTemplate jpa) {
        this.db = db;
        this.jpa = jpa;
    }

    /** A course as it is stored. */
    public record Stored(UUID id, Course course, long version) {}

    /** A course with what came of it. */
    record Counted(Stored stored, String updatedBy, Instant updatedAt, long enrolled, long attended, long passed) {}

    /** The course, locked until the transaction ends, whoever may see it. */
    public Optional<Stored> locked(UUID id) {
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(
                        em.find(CourseRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(CourseRows::stored));
    }

    /** The course, whoever may see it. */
    public Optional<Stored> find(UUID id) {
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(em.find(CourseRow.class, id))
                .map(CourseRows::stored));
    }

    /** The one course of this title that the caller may see; empty where there is none or more than one. */
    Optional<Stored> titled(String title) {
        List<Stored> found = db.list(
                Sql.of("select c.* from training_course c where c.title = ? and", title.strip())
                        .add(visible())
                        .add("limit 2"),
                CourseMapper::stored);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    void store(UUID id, Course course, String realName, Instant at, String formHash) {
        jpa.tx(TransactionType.Required, em -> {
            CourseRow known = em.find(CourseRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            CourseRow row = known == null ? new CourseRow(id) : known;
            row.set(course, realName, at, formHash);
            if (known == null) {
                em.persist(row);
            }
            em.flush();
        });
    }

    /** Whether the caller may see the course. */
    public boolean visible(UUID id) {
        return db.count(Sql.of("select count(*) from training_course c where c.id = ? and", id)
                        .add(visible()))
                > 0;
    }

    /** Courses the caller may see that meet the condition, with the counts of her area. */
    List<Counted> counted(Sql condition) {
        Sql sql = Sql.of("select c.*,")
                .add(enrolments("count(*)", ""))
                .add("as enrolled,")
                .add(enrolments("count(*)", "and e.attended_on is not null"))
                .add("as attended,")
                .add(enrolments(
                        "count(*)",
                        "and exists (select 1 from training_examination x where x.enrolment_id = e.id and x.passed)"))
                .add("as passed from training_course c where")
                .add(visible())
                .add("and")
                .add(condition);
        return db.list(sql, CourseMapper::counted);
    }

    private static Sql enrolments(String what, String condition) {
        return Sql.of("(select " + what + " from training_enrolment e where e.course_id = c.id and")
                .add(Caller.who().scope().predicate("e.division", null))
                .add(condition + ")");
    }

    /** Her area's courses, those organised above her, and those she is enrolled in. */
    private static Sql visible() {
        Actor me = Caller.who();
        List<Long> above = me.isAnonymous()
                ? List.of()
                : Stream.of(DivisionLevel.values())
                        .map(level -> DivisionCode.ancestor(me.division(), level))
                        .distinct()
                        .toList();
        return me.scope()
                .predicate("c.division", null)
                .add("or")
                .add(Sql.in("c.division", above))
                .add(
                        "or exists (select 1 from training_enrolment m where m.course_id = c.id and m.account_id = ?)",
                        me.accountId())
                .bracketed();
    }

    private static Stored stored(CourseRow row) {
        return new Stored(row.getId(), row.course(), row.getVersion());
    }
}
