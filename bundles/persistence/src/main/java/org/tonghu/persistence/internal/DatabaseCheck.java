package org.tonghu.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Without its database a node can't serve anybody. Asked at most once a second. */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=database", "hc.tags=ready"})
public final class DatabaseCheck implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 2;
    private final DataSource source;
    private final Clock clock;
    private Instant asked = Instant.EPOCH;
    private boolean answers;

    @Activate
    public DatabaseCheck(
            @Reference(target = "(osgi.jndi.service.name=tonghu)") DataSource source, @Reference Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public synchronized Result execute() {
        Instant now = clock.instant();
        if (asked.plus(FRESH).isBefore(now)) {
            answers = ask();
            asked = now;
        }
        return answers ? new Result(Result.Status.OK, "database") : new Result(Result.Status.CRITICAL, "database");
    }

    private boolean ask() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.debug("The database can't be reached", e);
            return false;
        }
    }
}
