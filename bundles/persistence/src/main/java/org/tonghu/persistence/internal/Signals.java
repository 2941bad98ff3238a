package org.tonghu.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes those who follow the gate at the moment a node has committed a change and notified the channel
 * {@code tonghu_gate}: services {@link Runnable} with the property {@code tonghu.signal=gate}. Keeps a connection of its
 * own for it. On PostgreSQL alone, and never the only way: whoever follows also polls, for a lost signal is not repeated.
 */
@Component(service = Signals.class, immediate = true)
public final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final int LOOK_MILLIS = 1_000;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final DataSource source;
    private final Thread thread = new Thread(this::listen, "tonghu-signals");
    private volatile boolean closed;
    private boolean away;

    @Reference(
            target = "(tonghu.signal=gate)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    volatile List<Runnable> followers = List.of();

    @Activate
    public Signals(@Reference(target = "(osgi.jndi.service.name=tonghu)") DataSource source) {
        this.source = source;
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void listen() {
        boolean speaks = true;
        while (!closed && speaks) {
            try (Connection connection = source.getConnection()) {
                speaks = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
                if (speaks) {
                    follow(connection);
                }
            } catch (SQLException e) {
                if (!away) {
                    LOG.warn("No signals from the database; changes are seen by polling", e);
                }
                away = true;
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        execute(connection, "listen tonghu_gate");
        away = false;
        wake();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] told = postgres.getNotifications(LOOK_MILLIS);
            if (told != null && told.length > 0) {
                wake();
            }
        }
        execute(connection, "unlisten *");
    }

    private void wake() {
        for (Runnable follower : followers) {
            try {
                follower.run();
            } catch (RuntimeException e) {
                LOG.error("A follower of the gate failed", e);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
