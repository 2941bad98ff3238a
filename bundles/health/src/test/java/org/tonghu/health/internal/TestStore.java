package org.tonghu.health.internal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcConnectionPool;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Dialect;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.RowMapper;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Work;

/** A real H2 with the module's own migrations and unit; JPA and SQL share one connection a transaction, as in the runtime. */
final class TestStore implements Database, JpaTemplate, AutoCloseable {
    private final JdbcConnectionPool pool;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    TestStore() throws Exception {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            Migrated.run(connection);
            statement.execute("create table facts_child_v1"
                    + " (child_id uuid primary key, village_code bigint, birth_date date, active boolean)");
            statement.execute("create table security_grant (record_id uuid, account_id uuid,"
                    + " valid_until timestamp with time zone, revoked_at timestamp with time zone)");
        }
        factory = new PersistenceProvider()
                .createEntityManagerFactory(
                        "tonghu-health",
                        Map.of(
                                PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL",
                                PersistenceUnitProperties.NON_JTA_DATASOURCE, pool,
                                PersistenceUnitProperties.JTA_DATASOURCE, "",
                                PersistenceUnitProperties.LOGGING_LEVEL, "WARNING"));
    }

    @Override
    public <T> T tx(Work<T> work) {
        if (current.get() != null) {
            return unchecked(work);
        }
        EntityManager em = factory.createEntityManager();
        current.set(em);
        em.getTransaction().begin();
        try {
            T result = unchecked(work);
            em.getTransaction().commit();
            return result;
        } finally {
            current.remove();
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private static <T> T unchecked(Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        return tx(() -> code.apply(current.get()));
    }

    @Override
    public void tx(TransactionType type, EmConsumer code) {
        tx(() -> {
            code.accept(current.get());
            return null;
        });
    }

    @Override
    public <R> R txExpr(EmFunction<R> code) {
        return txExpr(TransactionType.Required, code);
    }

    @Override
    public void tx(EmConsumer code) {
        tx(TransactionType.Required, code);
    }

    @Override
    public <T> List<T> list(Sql sql, RowMapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(mapper.map(row)));
        return rows;
    }

    @Override
    public <T> Optional<T> one(Sql sql, RowMapper<T> mapper) {
        return list(sql, mapper).stream().findFirst();
    }

    @Override
    public void each(Sql sql, Consumer<Row> consumer) {
        tx(() -> {
            try (PreparedStatement statement = prepare(sql);
                    ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    consumer.accept(new ResultRow(result));
                }
            }
            return null;
        });
    }

    @Override
    public long count(Sql sql) {
        return tx(() -> {
            try (PreparedStatement statement = prepare(sql);
                    ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        });
    }

    @Override
    public int update(Sql sql) {
        return tx(() -> {
            try (PreparedStatement statement = prepare(sql)) {
                return statement.executeUpdate();
            }
        });
    }

    private PreparedStatement prepare(Sql sql) throws SQLException {
        PreparedStatement statement = current.get().unwrap(Connection.class).prepareStatement(sql.text());
        for (int i = 0; i < sql.values().size(); i++) {
            statement.setObject(i + 1, sql.values().get(i));
        }
        return statement;
    }

    @Override
    public void batch(String text, List<Object[]> rows) {
        rows.forEach(row -> update(Sql.of(text, row)));
    }

    @Override
    public void afterCommit(Runnable action) {
        throw new UnsupportedOperationException("this module does not ask it");
    }

    @Override
    public Dialect dialect() {
        throw new UnsupportedOperationException("this module does not ask it");
    }

    @Override
    public void close() {
        factory.close();
        pool.dispose();
    }

    private record ResultRow(ResultSet result) implements Row {
        private <T> T get(String column, Class<T> type) {
            try {
                return result.getObject(column, type);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String string(String column) {
            return get(column, String.class);
        }

        @Override
        public UUID uuid(String column) {
            return get(column, UUID.class);
        }

        @Override
        public LocalDate date(String column) {
            return get(column, LocalDate.class);
        }

        @Override
        public Instant instant(String column) {
            OffsetDateTime time = get(column, OffsetDateTime.class);
            return time == null ? null : Timestamp.from(time.toInstant()).toInstant();
        }

        @Override
        public BigDecimal decimal(String column) {
            return get(column, BigDecimal.class);
        }

        @Override
        public byte[] bytes(String column) {
            return get(column, byte[].class);
        }

        @Override
        public Long nullableLong(String column) {
            return get(column, Long.class);
        }

        @Override
        public long number(String column) {
            Long number = nullableLong(column);
            return number == null ? 0 : number;
        }

        @Override
        public int integer(String column) {
            return (int) number(column);
        }

        @Override
        public boolean bool(String column) {
            return Boolean.TRUE.equals(get(column, Boolean.class));
        }
    }
}
