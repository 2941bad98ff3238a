package org.tonghu.persistence.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.tonghu.api.data.Row;

/** The current row of a result. */
final class ResultRow implements Row {
    private final ResultSet result;

    ResultRow(ResultSet result) {
        this.result = result;
    }

    @Override
    public String string(String column) {
        return read(column, result::getString);
    }

    @Override
    public UUID uuid(String column) {
        return read(column, name -> result.getObject(name, UUID.class));
    }

    @Override
    public LocalDate date(String column) {
        return read(column, name -> result.getObject(name, LocalDate.class));
    }

    @Override
    public Instant instant(String column) {
        OffsetDateTime time = read(column, name -> result.getObject(name, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    @Override
    public BigDecimal decimal(String column) {
        return read(column, result::getBigDecimal);
    }

    @Override
    public byte[] bytes(String column) {
        return read(column, result::getBytes);
    }

    @Override
    public Long nullableLong(String column) {
        return read(column, name -> {
            long number = result.getLong(name);
            return result.wasNull() ? null : number;
        });
    }

    @Override
    public long number(String column) {
        return read(column, result::getLong);
    }

    @Override
    public int integer(String column) {
        return read(column, result::getInt);
    }

    @Override
    public boolean bool(String column) {
        return read(column, result::getBoolean);
    }

    private static <T> T read(String column, Getter<T> getter) {
        try {
            return getter.get(column);
        } catch (SQLException e) {
            throw SqlFailure.of(column, e);
        }
    }

    /** One of ResultSet's getters. */
    private interface Getter<T> {
        T get(String column) throws SQLException;
    }
}
