package org.tonghu.supervision.internal;

import java.util.function.Function;
import java.util.stream.Stream;
import org.tonghu.persistence.testkit.TestDatabase;

/** One database of each kind for all tests, made when first asked for; each test finds it empty. */
public enum SharedDatabase {
    H2(TestDatabase::h2),
    POSTGRESQL(TestDatabase::postgres);

    private final Function<String[], TestDatabase> maker;
    private TestDatabase made;

    SharedDatabase(Function<String[], TestDatabase> maker) {
        this.maker = maker;
    }

    /** H2, and PostgreSQL where one is given. */
    public static Stream<SharedDatabase> given() {
        return TestDatabase.postgresGiven() ? Stream.of(values()) : Stream.of(H2);
    }

    synchronized TestDatabase get() {
        if (made == null) {
            made = maker.apply(new String[] {"db/changelog.xml"});
            Runtime.getRuntime().addShutdownHook(new Thread(made::close));
        }
        return made;
    }
}
