package org.tonghu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.data.Uuid7;

/** #4: freezing a round of the whole province: the product's request, and one INSERT … SELECT a person would write. */
final class FreezeArms {
    private static final String PROVINCE = "530000000000";
    private static final String AGED = " cast(? as date) - make_interval(years => x.below)";

    private FreezeArms() {}

    static Arm product(org.tonghu.it.Client officer, Connection connection) {
        return new Arm() {
            private UUID round;

            @Override
            public String name() {
                return "product";
            }

            @Override
            public void prepare() throws SQLException {
                clear(connection);
                LocalDate today = LocalDate.now(Bench.ZONE);
                round = Uuid7.next();
                officer.put(
                                "/api/visits/rounds/" + round,
                                Map.of(
                                        "kind",
                                        "special",
                                        "quarter",
                                        Bench.quarter(today),
                                        "division",
                                        PROVINCE,
                                        "startsOn",
                                        today.toString(),
                                        "dueOn",
                                        today.plusDays(10).toString(),
                                        "note",
                                        "bench"))
                        .expect(201);
            }

            @Override
            public Client client(int number) {
                return () -> officer.send("POST", "/api/visits/rounds/" + round + "/freeze", Map.of(), Map.of())
                        .expect(200);
            }
        };
    }

    /** The rules of Cl. 6d written out, over one pivot of the facts. */
    static Arm raw(Connection connection) {
        return new Arm() {
            @Override
            public String name() {
                return "raw SQL";
            }

            @Override
            public void prepare() throws SQLException {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("drop table if exists bench_entry");
                    statement.execute("create table bench_entry (like visits_entry including all)");
                }
            }

            @Override
            public Client client(int number) {
                return () -> {
                    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                        LocalDate today = LocalDate.now(Bench.ZONE);
                        UUID id = Uuid7.next();
                        insert.setObject(1, id);
                        insert.setObject(2, id);
                        insert.setObject(3, today);
                        insert.setObject(4, today);
                        insert.setObject(5, today);
                        insert.executeUpdate();
                    }
                };
            }
        };
    }

    /** Rows of both, which must be as many. */
    static void compare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long product = Million.count(
                    statement,
                    "select count(*) from visits_entry e join visits_round r on r.id = e.round_id where r.note = 'bench'");
            long raw = Million.count(statement, "select count(*) from bench_entry");
            System.out.println("rows frozen: product " + product + ", raw SQL " + raw);
            if (product != raw || raw == 0) {
                throw new AssertionError("the two arms did not do the same work");
            }
        }
    }

    static void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "delete from visits_entry where round_id in (select id from visits_round where note = 'bench')");
            statement.execute("delete from visits_round_slot where kind = 'special'");
            statement.execute("delete from visits_round where note = 'bench'");
        }
    }

    private static final String DIFFICULTY = "p.low or p.extreme or p.poor or p.monitored or p.disability is not null"
            + " or p.ill is not null or p.nobody is not null or p.unable or p.weak is not null";

    private static final String INSERT = "insert into bench_entry (round_id, village_code, child_id, rule_id, kind,"
            + " reasons, since, rule_version, added_on, met_by, met_on)"
            + " select ?, c.village_code, p.child_id, x.rule, x.kind, x.reasons, x.since, ?, null, null, null from ("
            + "select child_id, min(valid_from) filter (where code = 'guardian.none') as nobody,"
            + " min(valid_from) filter (where code = 'hukou.rural') as rural,"
            + " min(valid_from) filter (where code = 'parents.both-away') as both,"
            + " min(valid_from) filter (where code = 'parent.one-away') as one,"
            + " min(valid_from) filter (where code = 'parent.other-unable') as other,"
            + " min(valid_from) filter (where code = 'guardian.entrusted-weak') as weak,"
            + " min(valid_from) filter (where code in ('school.dropout', 'school.out')) as school,"
            + " min(valid_from) filter (where code = 'disability') as disability,"
            + " min(valid_from) filter (where code = 'illness.grave') as ill,"
            + " bool_or(code = 'guardian.unable') as unable, bool_or(code = 'poverty.low-income') as low,"
            + " bool_or(code = 'poverty.extreme-poverty') as extreme, bool_or(code = 'poverty.registered-poor') as poor,"
            + " bool_or(code = 'poverty.monitored') as monitored"
            + " from facts_fact where valid_from <= ? and (valid_to is null or valid_to > ?) group by child_id) p"
            + " join facts_child c on c.child_id = p.child_id and c.active"
            + " cross join lateral (values"
            + " ('no-guardian', 'no-guardian', p.nobody, 'guardian.none:' || p.nobody, 18),"
            + " ('one-away-left-behind', 'one-away-other-unable', case when p.rural is not null and p.other is not null"
            + " then greatest(p.rural, p.one, p.other) + (p.one - p.one) end,"
            + " 'hukou.rural:' || p.rural || ',parent.one-away:' || p.one || ',parent.other-unable:' || p.other, 16),"
            + " ('one-away-difficulty', 'one-away-other-unable', case when p.one is not null and p.other is not null and ("
            + DIFFICULTY + ") then greatest(p.one, p.other) end,"
            + " 'parent.one-away:' || p.one || ',parent.other-unable:' || p.other, 18),"
            + " ('entrusted-weak', 'entrusted-weak', p.weak, 'guardian.entrusted-weak:' || p.weak, 18),"
            + " ('dropout-both-away', 'dropout', case when p.rural is not null and p.both is not null and p.school is not null"
            + " then greatest(p.rural, p.both, p.school) end, 'school:' || p.school, 16),"
            + " ('dropout-one-away', 'dropout', case when p.rural is not null and p.one is not null and p.other is not null"
            + " and p.school is not null then greatest(p.rural, p.one, p.other, p.school) end, 'school:' || p.school, 16),"
            + " ('dropout-difficulty', 'dropout', case when p.school is not null and (" + DIFFICULTY
            + ") then p.school end,"
            + " 'school:' || p.school, 18),"
            + " ('disabled', 'disabled', p.disability, 'disability:' || p.disability, 18),"
            + " ('ill', 'ill', p.ill, 'illness.grave:' || p.ill, 18)"
            + ") x(rule, kind, since, reasons, below)"
            + " where x.since is not null and c.birth_date >" + AGED;
}
