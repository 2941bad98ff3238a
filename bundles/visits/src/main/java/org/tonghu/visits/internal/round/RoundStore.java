package org.tonghu.visits.internal.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.entity.RoundRow;

/** Rounds in the database: one of them by JPA, several by SQL. Joins the running transaction. */
@Component(service = RoundStore.class)
public final class RoundStore {
    private static final String COLUMNS =
            "select r.id, r.kind, r.quarter, r.division_code, r.starts_on, r.due_on, r.note,"
                    + " r.opened_by, r.opened_at, r.rule_version, r.expected, r.frozen_by, r.frozen_at, r.closed_by,"
                    + " r.closed_at, r.closed_on, r.version from visits_round r where";

    private final Database db;
    private final JpaTemplate jpa;

    @Activate
    public RoundStore(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-visits)") JpaTemplate jpa) {
        this.db = db;
        this.jpa = jpa;
    }

    /** A change of one round. */
    interface Change {
        void apply(RoundRow row);
    }

    Round add(RoundRow row) {
        return jpa.txExpr(TransactionType.Required, em -> {
            em.persist(row);
            em.flush();
            return round(row);
        });
    }

    Round change(UUID id, Change change) {
        return jpa.txExpr(TransactionType.Required, em -> {
            RoundRow row = em.find(RoundRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            change.apply(row);
            em.flush();
            return round(row);
        });
    }

    /** The round, locked until the transaction ends. */
    Optional<Round> locked(UUID id) {
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(
                        em.find(RoundRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(RoundStore::round));
    }

    /**
     * The round, where its area and the caller's have something in common.
     *
     * @throws Problem not-found otherwise
     */
    public Round require(UUID id) {
        return db.one(Sql.of(COLUMNS).add("r.id = ?", id), RoundStore::round)
                .filter(RoundStore::isVisible)
                .orElseThrow(Problem::notFound);
    }

    /** Makes others who open a round of this kind and quarter wait until the transaction ends. */
    void lockSlot(String quarter, String kind) {
        String columns = "quarter, kind";
        db.update(Sql.of(db.dialect().insertIgnore("visits_round_slot", columns, columns), quarter, kind));
        db.list(
                Sql.of("select kind from visits_round_slot where quarter = ? and kind = ? for update", quarter, kind),
                row -> row.string("kind"));
    }

    List<Round> of(String quarter, String kind) {
        return db.list(
                Sql.of(COLUMNS).add("r.quarter = ? and r.kind = ? order by r.division_code", quarter, kind),
                RoundStore::round);
    }

    /** Rounds the caller has something in common with, the newest first. */
    public List<Round> visible(String quarter, CodeRange area, UUID before, int limit) {
        Sql sql = Sql.of(COLUMNS)
                .add(overlap(Caller.who().scope()))
                .when(quarter != null, "and r.quarter = ?", quarter)
                .when(before != null, "and r.id < ?", before);
        if (area != null) {
            sql = sql.add("and").add(overlap(new Scope(List.of(area), null)));
        }
        return db.list(sql.add("order by r.id desc limit ?", limit), RoundStore::round);
    }

    /** Frozen rounds that are not closed and have begun, with a place in the area. */
    public List<Round> running(CodeRange area, LocalDate day) {
        Sql sql = Sql.of(COLUMNS)
                .add("r.frozen_at is not null and r.closed_at is null and r.starts_on <= ? and", day)
                .add(overlap(new Scope(List.of(area), null)));
        return db.list(sql.add("order by r.due_on, r.id"), RoundStore::round);
    }

    /** An area that overlaps: its first code lies inside, or it contains the range's first code. */
    private static Sql overlap(Scope scope) {
        Sql sql = Sql.of("1 = 0");
        for (CodeRange range : scope.ranges()) {
            sql = sql.add("or (r.division_code >= ? and r.division_code < ?)", range.lo(), range.hi())
                    .add("or")
                    .add(Sql.in("r.division_code", above(range.lo())));
        }
        return sql.bracketed();
    }

    private static List<Long> above(long code) {
        long real = Math.max(code, DivisionCode.PROVINCE);
        return Arrays.stream(DivisionLevel.values())
                .map(level -> DivisionCode.ancestor(real, level))
                .distinct()
                .toList();
    }

    private static boolean isVisible(Round round) {
        return Caller.who().scope().ranges().stream().anyMatch(round::overlaps);
    }

    private static Round round(RoundRow row) {
        return new Round(
                row.getId(),
                row.getKind(),
                row.getQuarter(),
                row.getDivisionCode(),
                row.getStartsOn(),
                row.getDueOn(),
                row.getNote(),
                row.getOpenedBy(),
                row.getOpenedAt(),
                row.getRuleVersion(),
                row.getExpected(),
                row.getFrozenBy(),
                row.getFrozenAt(),
                row.getClosedBy(),
                row.getClosedAt(),
                row.getClosedOn(),
                row.getVersion());
    }

    private static Round round(Row row) {
        Long expected = row.nullableLong("expected");
        Instant frozenAt = row.instant("frozen_at");
        return new Round(
                row.uuid("id"),
                row.string("kind"),
                row.string("quarter"),
                row.number("division_code"),
                row.date("starts_on"),
                row.date("due_on"),
                row.string("note"),
                row.string("opened_by"),
                row.instant("opened_at"),
                row.uuid("rule_version"),
                expected == null ? null : expected.intValue(),
                row.string("frozen_by"),
                frozenAt,
                row.string("closed_by"),
                row.instant("closed_at"),
                row.date("closed_on"),
                row.number("version"));
    }
}
