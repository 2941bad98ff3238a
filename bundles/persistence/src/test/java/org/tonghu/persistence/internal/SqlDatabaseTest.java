package org.tonghu.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.DatabaseException;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.persistence.testkit.TestDatabase;

/** The SQL layer on the databases that are there: H2 always, PostgreSQL where one is given. */
class SqlDatabaseTest {
    private static final String INSERT =
            "insert into sample_thing (id, title, village, born, made_at, amount, good, content) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final long VILLAGE = 533102100001L;

    static Stream<TestDatabase> databases() {
        Stream<TestDatabase> h2 = Stream.of(TestDatabase.h2("db/sample.xml"));
        return TestDatabase.postgresGiven() ? Stream.concat(h2, Stream.of(TestDatabase.postgres("db/sample.xml"))) : h2;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void every_kind_of_value_comes_back_as_it_went(TestDatabase kit) {
        try (kit) {
            Database db = kit.database();
            UUID id = Uuid7.next();
            Instant at = Instant.parse("2026-11-24T02:03:04.123456Z");
            LocalDate born = LocalDate.of(2019, 12, 11);
            byte[] content = {1, 2, 3};
            boolean same = Caller.asSystem(() -> {
                db.update(Sql.of(INSERT, id, "阿依", VILLAGE, born, at, new BigDecimal("12.50"), true, content));
                return db.one(
                                Sql.of("select * from sample_thing where id = ?", id),
                                row -> row.uuid("id").equals(id)
                                        && row.string("title").equals("阿依")
                                        && row.number("village") == VILLAGE
                                        && row.date("born").equals(born)
                                        && row.instant("made_at").equals(at)
                                        && row.decimal("amount").equals(new BigDecimal("12.50"))
                                        && row.bool("good")
                                        && row.bytes("content").length == 3)
                        .orElseThrow();
            });
            assertThat(same).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void null_is_null(TestDatabase kit) {
        try (kit) {
            Database db = kit.database();
            Caller.asSystem(() -> db.update(Sql.of(INSERT, Uuid7.next(), null, VILLAGE, null, null, null, null, null)));
            assertThat(Caller.asSystem(() -> db.one(
                            Sql.of("select * from sample_thing"),
                            row -> row.string("title") == null
                                    && row.date("born") == null
                                    && row.instant("made_at") == null
                                    && row.nullableLong("village") == VILLAGE)))
                    .contains(true);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_failure_inside_rolls_back_all_and_passes_unchanged(TestDatabase kit) {
        try (kit) {
            Database db = kit.database();
            IllegalArgumentException failure = new IllegalArgumentException("no");
            assertThatThrownBy(() -> Caller.asSystem(() -> db.tx(() -> {
                        put(db, "one");
                        throw failure;
                    })))
                    .isSameAs(failure);
            assertThat(count(db)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_nested_transaction_joins_and_dooms_the_outer_one(TestDatabase kit) {
        try (kit) {
            Database db = kit.database();
            assertThatThrownBy(() -> Caller.asSystem(() -> db.tx(() -> {
                        put(db, "outer");
                        return nestedThatFails(db);
                    })))
                    .isInstanceOf(DatabaseException.class);
            assertThat(count(db)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_follows_a_commit_does_not_follow_a_rollback(TestDatabase kit) {
        try (kit) {
            Database db = kit.database();
            List<String> heard = new ArrayList<>();
            db.tx(() -> {
                db.afterCommit(() -> heard.add("committed"));
                assertThat(heard).isEmpty();
                return null;
            });
            assertThatThrownBy(() -> db.tx(() -> {
                        db.afterCommit(() -> heard.add("rolled back"));
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(heard).containsExactly("committed");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_double_key_is_told_apart(TestDatabase kit) {
        try (kit) {
            Database db = kit.database();
            UUID id = Uuid7.next();
            Sql insert = Sql.of("insert into sample_thing (id, village) values (?, ?)", id, VILLAGE);
            Caller.asSystem(() -> db.update(insert));
            assertThatThrownBy(() -> Caller.asSystem(() -> db.update(insert)))
                    .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.duplicate())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void inserting_a_row_that_is_there_does_nothing(TestDatabase kit) {
        try (kit) {
            Database db = kit.database();
            UUID id = Uuid7.next();
            String insert = db.dialect().insertIgnore("sample_thing", "id, title, village, made_at, content", "id");
            int changed = Caller.asSystem(
                    () -> db.update(Sql.of(insert, id, "first", VILLAGE, Instant.EPOCH, new byte[] {7, -1}))
                            + db.update(Sql.of(insert, id, "second", VILLAGE, Instant.EPOCH, null)));
            assertThat(changed).isEqualTo(1);
            assertThat(Caller.asSystem(() -> db.one(
                            Sql.of("select title, content from sample_thing"),
                            row -> row.string("title") + Arrays.toString(row.bytes("content")))))
                    .contains("first[7, -1]");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_batch_sends_every_row(TestDatabase kit) {
        try (kit) {
            Database db = kit.database();
            List<Object[]> rows = IntStream.range(0, 2_500)
                    .mapToObj(i -> new Object[] {Uuid7.next(), VILLAGE})
                    .toList();
            Caller.asSystem(() -> {
                db.batch("insert into sample_thing (id, village) values (?, ?)", rows);
                return null;
            });
            assertThat(count(db)).isEqualTo(2_500);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_dialect_counts_months_back_and_joins_text(TestDatabase kit) {
        try (kit) {
            Database db = kit.database();
            Sql months = Sql.of("select " + db.dialect().monthsBefore("cast(? as date)", "cast(? as int)") + " as d")
                    .add("", LocalDate.of(2026, 8, 31), 6);
            if (db.dialect().name().equals("h2")) {
                months = Sql.of(
                        "select " + db.dialect().monthsBefore("cast(? as date)", "cast(? as int)") + " as d",
                        6,
                        LocalDate.of(2026, 8, 31));
            }
            assertThat(db.one(months, row -> row.date("d"))).contains(LocalDate.of(2026, 2, 28));
            Sql joined =
                    Sql.of("select " + db.dialect().joined("t.x", "t.x") + " as j from (values ('b'), ('a')) t(x)");
            assertThat(db.one(joined, row -> row.string("j"))).contains("a,b");
        }
    }

    private static Object nestedThatFails(Database db) {
        try {
            return db.tx(() -> {
                put(db, "inner");
                throw new IllegalArgumentException("inner");
            });
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static void put(Database db, String title) {
        db.update(
                Sql.of("insert into sample_thing (id, title, village) values (?, ?, ?)", Uuid7.next(), title, VILLAGE));
    }

    private static long count(Database db) {
        return Caller.asSystem(() -> db.count(Sql.of("select count(*) from sample_thing")));
    }
}
