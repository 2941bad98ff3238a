package org.tonghu.health.internal;

import java.io.OutputStream;
import java.sql.Connection;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Runs the module's change log. */
final class Migrated {
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private Migrated() {}

    static void run(Connection connection) throws Exception {
        LIQUIBASE.setLevel(Level.WARNING);
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Scope.child(
                java.util.Map.of(
                        Scope.Attr.resourceAccessor.name(),
                        new ClassLoaderResourceAccessor(),
                        Scope.Attr.ui.name(),
                        new LoggerUIService()),
                () -> {
                    CommandScope update = new CommandScope(UpdateCommandStep.COMMAND_NAME);
                    update.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database);
                    update.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "db/changelog.xml");
                    update.setOutput(OutputStream.nullOutputStream());
                    update.execute();
                });
        connection.commit();
        connection.setAutoCommit(true);
    }
}
