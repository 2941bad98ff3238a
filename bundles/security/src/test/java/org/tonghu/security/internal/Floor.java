package org.tonghu.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tonghu.api.actor.AccountIntake.NewAccount;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.security.internal.account.AccountCare;
import org.tonghu.security.internal.account.AccountDesk;
import org.tonghu.security.internal.account.AccountStore;
import org.tonghu.security.internal.account.Attempts;
import org.tonghu.security.internal.account.Credentials;
import org.tonghu.security.internal.account.HashQueue;
import org.tonghu.security.internal.audit.AuditLog;
import org.tonghu.security.internal.key.KeyRing;
import org.tonghu.security.internal.session.AddressLimit;
import org.tonghu.security.internal.session.PasswordChange;
import org.tonghu.security.internal.session.SecondFactor;
import org.tonghu.security.internal.session.SessionStore;
import org.tonghu.security.internal.session.SignIn;
import org.tonghu.security.internal.session.SignOut;
import org.tonghu.security.internal.setup.Intake;
import org.tonghu.security.internal.setup.Setups;
import org.tonghu.security.internal.vault.AesVault;

/** This bundle's parts put together as in the product, on an empty database and a fresh data folder. */
public final class Floor implements AutoCloseable {
    public static final long VILLAGE = 533_103_102_201L;
    public static final String PASSWORD = "Spring-rain-26";

    private static final HashQueue HASHES = new HashQueue();

    public final Database db;
    public final Path folder = newFolder();
    public final SteppedClock clock = new SteppedClock();
    public final KeyRing keys;
    public final Vault vault;
    public final AuditLog audit;
    public final HashQueue hashes = HASHES;
    public final Attempts attempts;
    public final Credentials credentials;
    public final AccountStore accounts;
    public final SessionStore sessions;
    public final AddressLimit addresses;
    public final SignIn signIn;
    public final SignOut signOut;
    public final SecondFactor factor;
    public final PasswordChange passwords;
    public final AccountDesk desk;
    public final AccountCare care;

    private Floor(Databases kind) {
        Databases.Prepared prepared = kind.empty();
        db = prepared.database().database();
        keys = new KeyRing(folder.resolve("keys"), db);
        vault = new AesVault(keys);
        audit = new AuditLog(db, vault, keys, clock);
        attempts = new Attempts(db, vault, clock);
        credentials = new Credentials(db, vault, clock);
        accounts = new AccountStore(db, attempts, clock);
        sessions = new SessionStore(db, clock);
        addresses = new AddressLimit(clock);
        signIn = new SignIn(db, credentials, hashes, attempts, addresses, sessions, audit);
        signOut = new SignOut(db, sessions, audit);
        factor = new SecondFactor(db, credentials, attempts, sessions, audit, clock);
        passwords = new PasswordChange(db, credentials, hashes, attempts, sessions, audit);
        desk = new AccountDesk(db, prepared.unit(), accounts, credentials, hashes, audit);
        care = new AccountCare(db, accounts, credentials, attempts, hashes, sessions, audit);
    }

    public static Floor on(Databases kind) {
        return new Floor(kind);
    }

    /** A demonstration account, which needs nothing at sign-in; its id. */
    public UUID demo(String username, AccountRole role, long division) {
        Caller.asSystem(() -> {
            new Intake(db, accounts, credentials, hashes, audit, Setups.of(this))
                    .open(List.of(new NewAccount(username, "真名" + username, role, division, null, PASSWORD)));
            return null;
        });
        return db.one(
                        Sql.of(
                                "select id from security_account where username_key = ?",
                                username.toLowerCase(Locale.ROOT)),
                        row -> row.uuid("id"))
                .orElseThrow();
    }

    /** Works as a security administrator. */
    public <T> T asAdministrator(Callable<T> work) {
        Actor actor = new Actor(
                new UUID(7, 7), "safe", "安全员", AccountRole.SECURITY_ADMIN, DivisionCode.PROVINCE, null, Scope.NOWHERE);
        try {
            return Caller.as(Caller.of(actor, 0, Locale.SIMPLIFIED_CHINESE, "127.0.0.1"), work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Actions in the log, oldest first. */
    public List<String> actions() {
        return db.list(Sql.of("select action from security_audit order by at, id"), row -> row.string("action"));
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("tonghu-security");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
