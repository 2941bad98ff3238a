package org.tonghu.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.CodeRange;
import org.tonghu.persistence.testkit.TestDatabase;

/** PostgreSQL's row-level security as second net: the scope of the caller is on the connection. */
@EnabledIf("org.tonghu.persistence.testkit.TestDatabase#postgresGiven")
class RowScopeTest {
    private static final Sql ALL = Sql.of("select count(*) from sample_thing");

    @Test
    void a_statement_without_a_scope_predicate_sees_only_the_callers_rows() throws Exception {
        try (TestDatabase kit = TestDatabase.postgres("db/sample.xml")) {
            Database db = kit.database();
            Caller.asSystem(() -> db.update(Sql.of(
                    "insert into sample_thing (id, village) values (?, 533102100001), (?, 530102100001)",
                    Uuid7.next(),
                    Uuid7.next())));
            assertThat(db.count(ALL)).as("nobody").isZero();
            assertThat(Caller.asSystem(() -> db.count(ALL))).as("the platform").isEqualTo(2);
            assertThat(Caller.as(officer(533100000000L, 533200000000L), () -> db.count(ALL)))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_caller_who_changes_within_a_transaction_sees_her_own_and_the_one_before_his_again() throws Exception {
        try (TestDatabase kit = TestDatabase.postgres("db/sample.xml")) {
            Database db = kit.database();
            Caller.asSystem(() ->
                    db.update(Sql.of("insert into sample_thing (id, village) values (?, 533102100001)", Uuid7.next())));
            Caller.as(
                    officer(530100000000L, 530200000000L),
                    () -> db.tx(() -> {
                        assertThat(db.count(ALL)).isZero();
                        assertThat(Caller.asSystem(() -> db.count(ALL))).isEqualTo(1);
                        assertThat(db.count(ALL)).isZero();
                        return null;
                    }));
        }
    }

    private static Caller officer(long lo, long hi) {
        Scope scope = new Scope(List.of(new CodeRange(lo, hi)), null);
        Actor actor =
                new Actor(UUID.randomUUID(), "officer", "officer", AccountRole.PREFECTURE_OFFICER, lo, null, scope);
        return Caller.of(actor, 0, Locale.SIMPLIFIED_CHINESE, null);
    }
}
