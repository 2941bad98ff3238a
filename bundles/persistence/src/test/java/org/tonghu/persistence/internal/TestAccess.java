package org.tonghu.persistence.internal;

import java.lang.annotation.Annotation;
import javax.sql.DataSource;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Dialect;

/** What the test kit needs of the inside. */
public final class TestAccess {
    private TestAccess() {}

    public static void migrate(DataSource raw, String module, String changelog) throws Exception {
        new Migration(raw, Dialects.of(raw), new Defaults())
                .run(module, Thread.currentThread().getContextClassLoader(), changelog);
    }

    public static Database database(DataSource raw, DataSource joined, Transactions transactions) throws Exception {
        Dialect dialect = Dialects.of(raw);
        DataSource own = dialect.rowSecurity() ? new ScopedDataSource(joined, transactions, new Defaults()) : joined;
        return new SqlDatabase(own, transactions, dialect);
    }

    private static final class Defaults implements PersistenceSettings {
        @Override
        public int transactionSeconds() {
            return 900;
        }

        @Override
        public int statementSeconds() {
            return 60;
        }

        @Override
        public int systemStatementSeconds() {
            return 600;
        }

        @Override
        public int retrySeconds() {
            return 1;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return PersistenceSettings.class;
        }
    }
}
