package org.tonghu.security.internal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.DatabaseException;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;

/**
 * Counts failed tries: five in a row lock for 300 s. Names are counted whether an account has them or not, so that a lock
 * tells nothing. Tries that run side by side are counted one after the other under the row's lock, and one that turns out
 * right after the fifth failure is refused all the same.
 */
@Component(service = Attempts.class)
public final class Attempts {
    private static final int MOST = 5;
    private static final Duration LOCK = Duration.ofSeconds(300);

    private final Database db;
    private final Vault vault;
    private final Clock clock;

    @Activate
    public Attempts(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference Vault vault,
            @Reference Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** Throws Problem {@code locked} (429) while the name is locked. */
    public void refuseLocked(Kind kind, String name) {
        db.one(
                        Sql.of("select locked_until from security_attempt where name_index = ?", index(kind, name)),
                        row -> Optional.ofNullable(row.instant("locked_until")))
                .flatMap(until -> until)
                .filter(until -> until.isAfter(clock.instant()))
                .ifPresent(until -> {
                    throw locked(Duration.between(clock.instant(), until));
                });
    }

    /** Makes the row that {@link #failed} and {@link #passed} lock. To be called before the transaction. */
    public void prepare(Kind kind, String name) {
        String insert = db.dialect()
                .insertIgnore("security_attempt", "name_index, failures, locked_until, touched_at", "name_index");
        try {
            db.update(Sql.of(insert, index(kind, name), 0, null, clock.instant()));
        } catch (DatabaseException e) {
            if (!e.duplicate()) {
                throw e;
            }
        }
    }

    /** Counts a failure in the current transaction; true where this one locks the name. */
    public boolean failed(Kind kind, String name) {
        String index = index(kind, name);
        Count count = lock(index);
        Instant now = clock.instant();
        if (count.locked(now)) {
            return false;
        }
        int failures = count.lockedUntil() == null ? count.failures() + 1 : 1;
        Instant until = failures >= MOST ? now.plus(LOCK) : null;
        write(index, failures, until, now);
        return until != null;
    }

    /** Forgets failures after a right try in the current transaction; false where the name is locked by now. */
    public boolean passed(Kind kind, String name) {
        String index = index(kind, name);
        Instant now = clock.instant();
        if (lock(index).locked(now)) {
            return false;
        }
        write(index, 0, null, now);
        return true;
    }

    /** Ends a lock. */
    public void clear(String name) {
        for (Kind kind : Kind.values()) {
            write(index(kind, name), 0, null, clock.instant());
        }
    }

    /** Those of the names that are locked now. */
    public Set<String> locked(Collection<String> names) {
        Map<String, String> byIndex =
                names.stream().collect(Collectors.toMap(name -> index(Kind.PASSWORD, name), name -> name, (a, b) -> a));
        Sql sql = Sql.of("select name_index from security_attempt where locked_until > ? and", clock.instant())
                .add(Sql.in("name_index", byIndex.keySet()));
        return db.list(sql, row -> byIndex.get(row.string("name_index"))).stream()
                .collect(Collectors.toSet());
    }

    /** Drops rows that count nothing any more. */
    public void sweep() {
        Instant old = clock.instant().minus(Duration.ofDays(1));
        db.update(Sql.of("delete from security_attempt where touched_at < ?", old));
    }

    /** The answer to a try while locked. */
    public static Problem locked(Duration rest) {
        return Problem.of(429, "locked", Map.of("retryAfter", Math.max(1, rest.toSeconds())));
    }

    /** How long a lock lasts. */
    public static Duration lockTime() {
        return LOCK;
    }

    private Count lock(String index) {
        return db.one(
                        Sql.of(
                                "select failures, locked_until from security_attempt where name_index = ? for update",
                                index),
                        row -> new Count(row.integer("failures"), row.instant("locked_until")))
                .orElse(new Count(0, null));
    }

    private void write(String index, int failures, Instant until, Instant now) {
        db.update(Sql.of(
                "update security_attempt set failures = ?, locked_until = ?, touched_at = ? where name_index = ?",
                failures,
                until,
                now,
                index));
    }

    private String index(Kind kind, String name) {
        return HexFormat.of().formatHex(vault.index("security.attempt." + kind, name));
    }

    /** What was tried; a right password does not forgive wrong codes. */
    public enum Kind {
        PASSWORD,
        CODE
    }

    private record Count(int failures, Instant lockedUntil) {
        boolean locked(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }
}
