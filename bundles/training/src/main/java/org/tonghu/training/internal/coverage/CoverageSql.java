package org.tonghu.training.internal.coverage;

import java.time.LocalDate;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.training.internal.Ranks;

/** The one way to say who was trained in a year and who may work: figures and names can't differ. */
final class CoverageSql {
    private static final String JOINED = "from security_worker_v1 w"
            + " left join (select distinct e.account_id from training_enrolment e"
            + " join training_course c on c.id = e.course_id where c.course_year = ? and e.attended_on is not null) t"
            + " on t.account_id = w.account_id"
            + " left join (select distinct c.account_id, c.rank_code from training_certificate c"
            + " where c.passed_on <= ? and (c.valid_until is null or c.valid_until >= ?)) q"
            + " on q.account_id = w.account_id and q.rank_code = w.role"
            + " where w.state = 'active' and w.division_code >= ? and w.division_code < ? and";

    Sql counts(CodeRange area, DivisionLevel level, int year, LocalDate day) {
        Sql workers = Sql.of(
                        "select w.division_code - mod(w.division_code, ?) as place,"
                                + " case when t.account_id is null then 0 else 1 end as trained,"
                                + " case when q.account_id is null then 0 else 1 end as qualified",
                        level.step())
                .add(joined(area, year, day));
        return Sql.of("select place, count(*) as workers, sum(trained) as trained, sum(qualified) as qualified from")
                .add(workers.bracketed())
                .add("found group by place");
    }

    Sql missing(CodeRange area, int year, LocalDate day) {
        return Sql.of("select w.account_id, w.real_name, w.role, w.division_code,"
                        + " case when q.account_id is null then 0 else 1 end as qualified")
                .add(joined(area, year, day))
                .add("and t.account_id is null");
    }

    private static Sql joined(CodeRange area, int year, LocalDate day) {
        return Sql.of(JOINED, year, day, day, area.lo(), area.hi())
                .add(Sql.in("w.role", Ranks.ALL))
                .add("and")
                .add(Caller.who().scope().predicate("w.division_code", null));
    }
}
