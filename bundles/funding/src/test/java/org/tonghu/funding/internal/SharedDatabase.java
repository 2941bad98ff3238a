package org.tonghu.funding.internal;

import java.util.function.Function;
import org.tonghu.persistence.testkit.TestDatabase;

/** One database of each kind for all tests, made when first asked for; each test finds it empty. */
enum SharedDatabase {
    H2(TestDatabase::h2),
    POSTGRESQL(TestDatabase::postgres);

    private final Function<String[], TestDatabase> maker;
    private TestDatabase made;

    SharedDatabase(Function<String[], TestDatabase> maker) {
        this.maker = maker;
    }

    synchronized TestDatabase get() {
        if (made == null) {
            made = maker.apply(new String[] {"facts-db/changelog.xml", "funding-db/changelog.xml"});
            Runtime.getRuntime().addShutdownHook(new Thread(made::close));
        }
        return made;
    }
}
