package org.tonghu.api.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** One row of a result, valid only inside the mapper it is given to. Each getter returns null for SQL NULL but where it says otherwise. */
@ProviderType
public interface Row {
    String string(String column);

    UUID uuid(String column);

    LocalDate date(String column);

    Instant instant(String column);

    BigDecimal decimal(String column);

    byte[] bytes(String column);

    /** Null for SQL NULL. */
    Long nullableLong(String column);

    /** 0 for SQL NULL. */
    long number(String column);

    /** 0 for SQL NULL. */
    int integer(String column);

    /** false for SQL NULL. */
    boolean bool(String column);
}
