package org.tonghu.visits.internal;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.tonghu.api.data.Sql;
import org.tonghu.facts.internal.fact.SqlFacts;
import org.tonghu.persistence.internal.TestAccess;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.visits.internal.visit.Visits;

/** One database of each kind for all tests, with the real tables of facts; made when first asked for. */
public enum SharedDatabase {
    H2(TestDatabase::h2),
    POSTGRESQL(TestDatabase::postgres);

    private final Supplier<TestDatabase> maker;
    private TestDatabase made;

    SharedDatabase(Supplier<TestDatabase> maker) {
        this.maker = maker;
    }

    public synchronized TestDatabase get() {
        if (made == null) {
            System.setProperty(
                    "karaf.etc",
                    Path.of("../../config").toAbsolutePath().normalize().toString());
            made = maker.get();
            migrate(SqlFacts.class, "facts");
            migrate(Visits.class, "visits");
            made.database()
                    .update(Sql.of("create table security_grant (record_id uuid, account_id uuid,"
                            + " valid_until timestamp with time zone, revoked_at timestamp with time zone)"));
            made.database()
                    .update(Sql.of("create table registry_child_v1 (child_id uuid primary key, name varchar(60),"
                            + " birth_date date)"));
            Runtime.getRuntime().addShutdownHook(new Thread(made::close));
        }
        return made;
    }

    private void migrate(Class<?> ofBundle, String module) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL place = ofBundle.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader only = new URLClassLoader(new URL[] {place}, null)) {
            thread.setContextClassLoader(only);
            TestAccess.migrate(made.dataSource(), module, "db/changelog.xml");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
