package org.tonghu.supervision.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.job.JobView;
import org.tonghu.api.job.Jobs;
import org.tonghu.persistence.testkit.Notes;
import org.tonghu.supervision.internal.counter.CounterMoves;
import org.tonghu.supervision.internal.counter.CounterRows;
import org.tonghu.supervision.internal.counter.Counting;
import org.tonghu.supervision.internal.counter.Rebuild;
import org.tonghu.supervision.internal.figure.Figures;
import org.tonghu.supervision.internal.figure.Sums;
import org.tonghu.supervision.internal.figure.SupervisionIndicators;

/** The module on a real database, with the ground floor's services as simple as they can be. */
final class House {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
    static final long DEHONG = 533_100_000_000L;
    static final long MANGSHI = 533_103_000_000L;
    static final long FENGPING = 533_103_105_000L;
    static final long VILLAGE = 533_103_105_201L;
    static final long RUILI_VILLAGE = 533_102_100_201L;
    static final long KUNMING = 530_100_000_000L;
    /** Villages, and a township at which a supervisor passes her examination. */
    static final List<Long> VILLAGES = List.of(
            VILLAGE, VILLAGE + 1, FENGPING, MANGSHI + 101_202, RUILI_VILLAGE, KUNMING + 2_001_001, KUNMING + 2_001_002);

    final Database store;
    final Log log;
    final Divisions tree = new Tree();
    final Counting counting;
    final Rebuild rebuild;
    final CounterMoves moves;
    final SupervisionIndicators indicators;
    final Figures figures;

    House(SharedDatabase kind) {
        store = kind.get().database();
        store.update(Sql.of("delete from supervision_counter"));
        store.update(Sql.of("delete from supervision_place"));
        log = new Log(store);
        CounterRows rows = new CounterRows(store);
        counting = new Counting(rows);
        rebuild = new Rebuild(new NoJobs(), log, counting, rows, tree, new Notes());
        moves = new CounterMoves(rows);
        Sums sums = new Sums(store);
        figures = new Figures(sums, tree, log, counting, CLOCK);
        indicators = new SupervisionIndicators(sums, figures);
    }

    /** What somebody of the whole province reads of the place today. */
    Figures.ByPlace figures(long place) {
        return as(DivisionCode.PROVINCE, () -> figures.byPlace(tree.find(place).orElseThrow(), TODAY));
    }

    /** Every counter that is not zero. */
    List<String> rows() {
        return store.list(
                Sql.of("select measure, period, village, amount from supervision_counter where amount <> 0"
                        + " order by measure, period, village"),
                row -> row.string("measure") + " " + row.string("period") + " " + row.number("village") + " "
                        + row.decimal("amount").toPlainString());
    }

    <T> T as(long division, Work<T> work) {
        Scope scope = new Scope(List.of(DivisionCode.range(division)), null);
        Actor actor = new Actor(Uuid7.next(), "someone", "李梅", AccountRole.PREFECTURE_OFFICER, division, null, scope);
        try {
            return Caller.as(Caller.of(actor, actor.prefecture(), Locale.SIMPLIFIED_CHINESE, null), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class NoJobs implements Jobs {
        @Override
        public UUID submit(String kind, String title, Map<String, String> parameters, UUID input) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<JobView> find(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<JobView> mine() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cancel(UUID id) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Tree implements Divisions {
        private static final List<Division> ALL = List.of(
                new Division(DivisionCode.PROVINCE, "云南省", DivisionLevel.PROVINCE, 0),
                new Division(KUNMING, "昆明市", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE),
                new Division(DEHONG, "德宏州", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE),
                new Division(MANGSHI, "芒市", DivisionLevel.COUNTY, DEHONG),
                new Division(FENGPING, "风平镇", DivisionLevel.TOWNSHIP, MANGSHI),
                new Division(VILLAGE, "风平村", DivisionLevel.VILLAGE, FENGPING));

        @Override
        public Optional<Division> find(long code) {
            return ALL.stream().filter(one -> one.code() == code).findFirst();
        }

        @Override
        public List<Division> below(long code) {
            return ALL.stream().filter(one -> one.parent() == code).toList();
        }

        @Override
        public List<Division> path(long code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Division> prefectures() {
            return below(DivisionCode.PROVINCE);
        }

        @Override
        public List<Division> named(String name, DivisionLevel level, CodeRange area) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String version() {
            return "1";
        }
    }
}
