package org.tonghu.security.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.persistence.testkit.JoinedUnit;
import org.tonghu.persistence.testkit.TestDatabase;

/** The databases a test runs on: H2, and PostgreSQL where one is given. Made once, emptied for each test. */
public enum Databases {
    H2,
    POSTGRESQL;

    private static final String CHANGES = "db/changelog.xml";
    private static final List<String> TABLES = List.of(
            "key_check", "audit", "account", "credential", "attempt", "session", "assignment", "grant", "setup");
    private static final Map<Databases, Prepared> PREPARED = new EnumMap<>(Databases.class);

    public static Stream<Databases> given() {
        return TestDatabase.postgresGiven() ? Stream.of(values()) : Stream.of(H2);
    }

    /** The database, all its tables empty. */
    Prepared empty() {
        synchronized (PREPARED) {
            Prepared prepared = PREPARED.computeIfAbsent(this, Databases::prepare);
            empty(prepared.database().database());
            return prepared;
        }
    }

    private static void empty(Database db) {
        db.tx(() -> {
            TABLES.forEach(table -> db.update(Sql.of("delete from security_" + table)));
            return null;
        });
    }

    private static Prepared prepare(Databases kind) {
        TestDatabase database = kind == H2 ? TestDatabase.h2(CHANGES) : TestDatabase.postgres(CHANGES);
        JoinedUnit unit = new JoinedUnit("tonghu-security", database.joined());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            unit.close();
            database.close();
        }));
        return new Prepared(database, unit);
    }

    /** A migrated database and the persistence unit on it. */
    record Prepared(TestDatabase database, JoinedUnit unit) {}
}
