package org.tonghu.visits.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.visits.internal.round.RoundPlan;

/**
 * A measure by hand, no test: a province frozen on PostgreSQL, and a village's list and a visit in it. Run with
 * {@code -Dtest=FreezeSpeed -Dchildren=1000000} and the flags of a PostgreSQL for tests.
 */
class FreezeSpeed {
    private static final String FACT =
            "insert into facts_fact (fact_id, child_id, code, valid_from, source, known_since)"
                    + " select gen_random_uuid(), child_id, '%s', date '2026-09-01', 'registry.file', now()"
                    + " from facts_child where random() < %s";
    private static final String[][] SHARES = {
        {"hukou.rural", "0.8"},
        {"parents.both-away", "0.3"},
        {"parent.one-away", "0.15"},
        {"parent.other-unable", "0.1"},
        {"guardian.none", "0.01"},
        {"guardian.entrusted-weak", "0.03"},
        {"disability", "0.06"},
        {"illness.grave", "0.02"},
        {"school.dropout", "0.02"},
        {"poverty.low-income", "0.3"}
    };

    @Test
    void freeze() {
        int children = Integer.getInteger("children", 100_000);
        try (House house = new House(SharedDatabase.POSTGRESQL)) {
            fill(house, children);
            UUID round = Uuid7.next();
            RoundPlan plan = new RoundPlan(
                    "survey",
                    "2026Q4",
                    DivisionCode.PROVINCE,
                    LocalDate.of(2026, 10, 1),
                    LocalDate.of(2026, 12, 20),
                    null);
            House.as(AccountRole.PROVINCE_OFFICER, DivisionCode.PROVINCE, () -> house.rounds.open(round, plan));
            time(
                    "freeze " + children,
                    () -> House.as(
                            AccountRole.PROVINCE_OFFICER, DivisionCode.PROVINCE, () -> house.rounds.freeze(round)));
            long rows = house.db.count(Sql.of("select count(*) from visits_entry"));
            System.out.println(rows + " rows");
            house.db.update(Sql.of("create table raw_entry (like visits_entry including all)"));
            time(
                    "raw copy of the rows",
                    () -> house.db.update(Sql.of("insert into raw_entry select * from visits_entry")));
            house.db.update(Sql.of("drop table raw_entry"));
            for (int i = 0; i < 5; i++) {
                time(
                        "village list",
                        () -> House.asDirector(house.village, () -> house.mustVisit.read(null, null, 200, null)));
            }
            UUID child = house.db
                    .one(
                            Sql.of("select child_id from facts_child where village_code = ? limit 1", house.village),
                            row -> row.uuid("child_id"))
                    .orElseThrow();
            for (int i = 0; i < 5; i++) {
                time("visit", () -> house.visit(child));
            }
            time(
                    "province shortfall",
                    () -> House.as(
                            AccountRole.PROVINCE_OFFICER,
                            DivisionCode.PROVINCE,
                            () -> house.shortfalls.of(round, 0, 50, null)));
        }
    }

    private static void fill(House house, int children) {
        house.db.update(Sql.of("create table speed_place as select code, row_number() over (order by code) as n"
                + " from facts_place where level = 'village'"));
        long villages = house.db.count(Sql.of("select count(*) from speed_place"));
        house.db.update(Sql.of(
                "insert into facts_child select gen_random_uuid(), p.code, date '2010-01-01' + (random() * 5000)::int, true"
                        + " from generate_series(1, ?) g join speed_place p on p.n = 1 + g % ?",
                children, villages));
        house.db.update(Sql.of("insert into registry_child_v1 select child_id, 'x', birth_date from facts_child"));
        for (String[] share : SHARES) {
            house.db.update(Sql.of(FACT.formatted(share[0], share[1])));
        }
        house.db.update(Sql.of("drop table speed_place"));
        house.db.update(Sql.of("analyze"));
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.println(what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
