package org.tonghu.security.internal;

import java.util.stream.Stream;
import org.tonghu.persistence.testkit.TestDatabase;

/** The databases a test runs on: H2, and PostgreSQL where one is given. */
public enum Databases {
    H2,
    POSTGRESQL;

    private static final String CHANGES = "db/changelog.xml";

    public static Stream<Databases> given() {
        return TestDatabase.postgresGiven() ? Stream.of(values()) : Stream.of(H2);
    }

    TestDatabase fresh() {
        return this == H2 ? TestDatabase.h2(CHANGES) : TestDatabase.postgres(CHANGES);
    }
}
