package org.tonghu.security.internal.account;

import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.session.SessionStore;

/** The security administrator unlocks an account, gives it a new password, closes it. */
@Component(service = AccountCare.class)
public final class AccountCare {
    private final Database db;
    private final AccountStore accounts;
    private final Credentials credentials;
    private final Attempts attempts;
    private final HashQueue hashes;
    private final SessionStore sessions;
    private final Audit audit;

    @Activate
    public AccountCare(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference AccountStore accounts,
            @Reference Credentials credentials,
            @Reference Attempts attempts,
            @Reference HashQueue hashes,
            @Reference SessionStore sessions,
            @Reference Audit audit) {
        this.db = db;
        this.accounts = accounts;
        this.credentials = credentials;
        this.attempts = attempts;
        this.hashes = hashes;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Ends a lock before its time. */
    public void unlock(UUID id) {
        AccountView account = account(id);
        db.tx(() -> {
            attempts.clear(account.name());
            record("account.unlocked", account);
            return null;
        });
    }

    /** Closes an account for good and ends its sessions. Nobody closes her own, so that one administrator remains. */
    public void close(UUID id) {
        AccountView account = account(id);
        if (Caller.who().accountId().equals(id)) {
            throw Problem.conflict("own-account", Map.of(), null);
        }
        db.tx(() -> {
            if (accounts.close(id)) {
                sessions.endAll(id);
                record("account.closed", account);
            }
            return null;
        });
    }

    /**
     * Gives a password that must be changed at first sign-in, ends the account's sessions and lock, and takes its second
     * factor away, which is then set up anew.
     */
    public String resetPassword(UUID id) {
        AccountView account = account(id);
        if (account.closed()) {
            throw Problem.conflict("account-closed", Map.of(), null);
        }
        String password = InitialPassword.next();
        String hash = hashes.hash(password);
        db.tx(() -> {
            credentials.password(id, hash, true);
            credentials.dropFactor(id);
            attempts.clear(account.name());
            sessions.endAll(id);
            record("account.password-reset", account);
            return null;
        });
        return password;
    }

    private AccountView account(UUID id) {
        return accounts.find(id).orElseThrow(Problem::notFound);
    }

    private void record(String action, AccountView account) {
        audit.changed(action, "account", account.id(), account.division(), Map.of());
    }
}
