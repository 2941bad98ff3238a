package org.tonghu.training.internal;

import java.util.function.Function;
import java.util.stream.Stream;
import org.tonghu.persistence.testkit.JoinedUnit;
import org.tonghu.persistence.testkit.TestDatabase;

/** One database of each kind for all tests, made when first asked for; each test finds it empty. */
public enum SharedDatabase {
    H2(TestDatabase::h2),
    POSTGRESQL(TestDatabase::postgres);

    private final Function<String[], TestDatabase> maker;
    private TestDatabase made;
    private JoinedUnit unit;

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
            unit = new JoinedUnit("tonghu-training", made.joined());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                unit.close();
                made.close();
            }));
        }
        return made;
    }

    synchronized JoinedUnit unit() {
        return unit;
    }
}
