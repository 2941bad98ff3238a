package org.tonghu.security.internal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;

/** How accounts prove who they are: password hash, second factor. Works in the current transaction. */
@Component(service = Credentials.class)
public final class Credentials {
    private static final String SELECT =
            "select a.id, a.username, a.username_key, a.real_name, a.role_code, a.division,"
                    + " a.department, c.password_hash, c.password_changed_at, c.must_change, c.totp_required, c.totp_secret,"
                    + " c.totp_pending, c.totp_step from security_account a join security_credential c on c.account_id = a.id"
                    + " where a.closed_at is null";

    private final Database db;
    private final Vault vault;
    private final Clock clock;

    @Activate
    public Credentials(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference Vault vault,
            @Reference Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** The open account of a name in the form of {@link Usernames#key}. */
    public Optional<Credential> byName(String name) {
        return db.one(Sql.of(SELECT + " and a.username_key = ?", name), this::credential);
    }

    public Optional<Credential> byAccount(UUID account) {
        return db.one(Sql.of(SELECT + " and a.id = ?", account), this::credential);
    }

    /** As {@link #byAccount}, and nobody else changes it before this transaction ends. */
    public Optional<Credential> lock(UUID account) {
        db.list(
                Sql.of("select account_id from security_credential where account_id = ? for update", account),
                row -> row.uuid("account_id"));
        return byAccount(account);
    }

    /** Stores a first credential. */
    public void add(UUID account, String hash, boolean mustChange, boolean totpRequired) {
        db.update(Sql.of(
                "insert into security_credential (account_id, password_hash, password_changed_at, must_change,"
                        + " totp_required, totp_step) values (?, ?, ?, ?, ?, 0)",
                account,
                hash,
                clock.instant(),
                mustChange,
                totpRequired));
    }

    public void password(UUID account, String hash, boolean mustChange) {
        db.update(Sql.of(
                "update security_credential set password_hash = ?, password_changed_at = ?, must_change = ?"
                        + " where account_id = ?",
                hash,
                clock.instant(),
                mustChange,
                account));
    }

    public void signedIn(UUID account) {
        db.update(Sql.of(
                "update security_credential set last_sign_in_at = ? where account_id = ?", clock.instant(), account));
    }

    /** Keeps a second factor that its owner has not shown to work yet. */
    public void pendingFactor(UUID account, byte[] secret) {
        db.update(Sql.of(
                "update security_credential set totp_pending = ? where account_id = ?",
                vault.sealBytes(account, secret),
                account));
    }

    /** Makes the pending second factor the one that counts. */
    public void confirmFactor(UUID account, long step) {
        db.update(Sql.of(
                "update security_credential set totp_secret = totp_pending, totp_pending = null, totp_step = ?"
                        + " where account_id = ?",
                step,
                account));
    }

    public void usedStep(UUID account, long step) {
        db.update(Sql.of("update security_credential set totp_step = ? where account_id = ?", step, account));
    }

    /** Takes the second factor away, so that it is set up anew at the next sign-in. */
    public void dropFactor(UUID account) {
        db.update(Sql.of(
                "update security_credential set totp_secret = null, totp_pending = null where account_id = ?",
                account));
    }

    private Credential credential(Row row) {
        UUID id = row.uuid("id");
        return new Credential(
                id,
                row.string("username"),
                row.string("username_key"),
                row.string("real_name"),
                row.string("role_code"),
                row.number("division"),
                row.string("department"),
                row.string("password_hash"),
                row.instant("password_changed_at"),
                row.bool("must_change"),
                row.bool("totp_required"),
                secret(id, row.bytes("totp_secret")),
                secret(id, row.bytes("totp_pending")),
                row.number("totp_step"));
    }

    private byte[] secret(UUID id, byte[] sealed) {
        return sealed == null ? null : vault.openBytes(id, sealed);
    }

    /**
     * An open account with its proofs. Not to be logged.
     *
     * @param secret of the second factor, or null where none is set up
     * @param pending secret shown, not confirmed; or null
     */
    public record Credential(
            UUID account,
            String username,
            String name,
            String realName,
            String role,
            long division,
            String department,
            String hash,
            Instant changedAt,
            boolean mustChange,
            boolean totpRequired,
            byte[] secret,
            byte[] pending,
            long usedStep) {
        @Override
        public String toString() {
            return "Credential of " + account;
        }
    }
}
