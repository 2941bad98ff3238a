package org.tonghu.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Dialect;

/** Brings the tables of one module up to date. Each module keeps its own record of change sets. */
public final class Migration {
    /** Held by the one process that migrates; it ends with the connection, so a killed process leaves none behind. */
    private static final String LOCK = "select pg_advisory_lock(7166201601)";

    private static final String UNLOCK = "select pg_advisory_unlock(7166201601)";

    private final DataSource source;
    private final Dialect dialect;
    private final PersistenceSettings settings;

    Migration(DataSource source, Dialect dialect, PersistenceSettings settings) {
        this.source = source;
        this.dialect = dialect;
        this.settings = settings;
    }

    /**
     * Runs the change sets that are new.
     *
     * @param module last part of the bundle's name
     * @param loader finds the change log
     * @param changelog path inside the bundle
     */
    void run(String module, ClassLoader loader, String changelog) throws SQLException, LiquibaseException {
        try (Connection connection = source.getConnection()) {
            lock(connection);
            try {
                LockWait.run(connection, dialect, () -> update(connection, module, loader, changelog));
            } finally {
                unlock(connection);
            }
        }
    }

    private void update(Connection connection, String module, ClassLoader loader, String changelog)
            throws LiquibaseException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try {
            Map<String, Object> values = new HashMap<>();
            values.put(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(values, () -> apply(connection, module, loader, changelog));
        } catch (LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void apply(Connection connection, String module, ClassLoader loader, String changelog)
            throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName("dbchangelog_" + module);
        // the advisory lock is ours (or the database is embedded), so whoever left this lock is gone
        LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
        // else Liquibase believes a module already looked at in this process to be up to date, whatever its new version
        // holds
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
        Liquibase liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(loader), database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.update(new Contexts(), new LabelExpression());
        LockServiceFactory.getInstance().resetAll();
    }

    private void lock(Connection connection) throws SQLException {
        if (dialect.rowSecurity()) {
            RowScope.of(Actor.SYSTEM, settings).set(connection, false);
            execute(connection, LOCK);
        }
    }

    private void unlock(Connection connection) throws SQLException {
        if (dialect.rowSecurity()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            execute(connection, UNLOCK);
            RowScope.of(Actor.ANONYMOUS, settings).set(connection, false);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
