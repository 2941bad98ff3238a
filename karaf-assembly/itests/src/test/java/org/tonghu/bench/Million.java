package org.tonghu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A million children with their facts, spread evenly over all villages, written by plain SQL below the product. The shares
 * of facts are invented, of the order of Yunnan's figures; what is sealed in a file is empty here, so that files can be
 * listed but not opened.
 */
final class Million {
    /** Fact code to children per thousand. */
    private static final Map<String, Integer> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("hukou.rural", 900);
        FACTS.put("parents.both-away", 300);
        FACTS.put("parent.one-away", 120);
        FACTS.put("parent.other-unable", 60);
        FACTS.put("guardian.none", 5);
        FACTS.put("guardian.unable", 30);
        FACTS.put("guardian.entrusted-weak", 20);
        FACTS.put("school.dropout", 10);
        FACTS.put("school.out", 10);
        FACTS.put("disability", 50);
        FACTS.put("illness.grave", 20);
        FACTS.put("poverty.low-income", 150);
        FACTS.put("poverty.registered-poor", 200);
        FACTS.put("poverty.monitored", 20);
    }

    private Million() {}

    /** Adds children until there are so many, with their facts; what is there stays. */
    static void load(Connection connection, int size) throws SQLException {
        long began = System.nanoTime();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            everywhere(statement);
            statement.execute("create temporary table bench_village on commit drop as"
                    + " select code, row_number() over (order by code) - 1 as n from facts_place"
                    + " where level = 'village' and valid_to is null");
            statement.execute("create temporary table bench_child on commit drop as"
                    + " select gen_random_uuid() as id, g as n, v.code as village,"
                    + " date '2009-06-01' + cast(g::bigint * 7919 % 6200 as int) as born"
                    + " from generate_series(0, " + (size - count(statement, "select count(*) from facts_child") - 1)
                    + ") g join bench_village v on v.n = g % (select count(*) from bench_village)");
            statement.execute("insert into facts_child (child_id, village_code, birth_date, active)"
                    + " select id, village, born, true from bench_child");
            statement.execute("insert into registry_child (id, village_code, name, pinyin, initials, sex, birth_date,"
                    + " ethnicity, form_hash, open_values, sealed_values, confirmed_on, active, created_at, created_by,"
                    + " created_by_name, updated_at, updated_by, updated_by_name, version)"
                    + " select id, village, '童' || n, 'tong' || n, 't' || n,"
                    + " case when n % 2 = 0 then 'male' else 'female' end, born, '01',"
                    + " (select min(form_hash) from registry_child), '{}', '\\x00', current_date, true, now(), id, 'bench',"
                    + " now(), id, 'bench', 1 from bench_child");
        }
        try (PreparedStatement fact = connection.prepareStatement(
                "insert into facts_fact (fact_id, child_id, code, valid_from, source, known_since)"
                        + " select gen_random_uuid(), id, ?, date '2024-01-01' + n % 700, 'registry.file', now()"
                        + " from bench_child where abs(hashtext(id::text || ?)) % 1000 < ?")) {
            for (Map.Entry<String, Integer> one : FACTS.entrySet()) {
                fact.setString(1, one.getKey());
                fact.setString(2, one.getKey());
                fact.setInt(3, one.getValue());
                fact.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
            everywhere(statement);
            System.out.printf(
                    "%d children, %d facts, loaded in %.0f s%n",
                    count(statement, "select count(*) from facts_child"),
                    count(statement, "select count(*) from facts_fact"),
                    (System.nanoTime() - began) / 1e9);
        }
    }

    /** Lets this connection see all rows under row-level security. */
    static void everywhere(Statement statement) throws SQLException {
        statement.execute(
                "select set_config('tonghu.scope_lo', '0', false), set_config('tonghu.scope_hi', '1000000000000', false)");
    }

    static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
