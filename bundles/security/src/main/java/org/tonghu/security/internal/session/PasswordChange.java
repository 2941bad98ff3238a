package org.tonghu.security.internal.session;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.account.Attempts;
import org.tonghu.security.internal.account.Credentials;
import org.tonghu.security.internal.account.Credentials.Credential;
import org.tonghu.security.internal.account.HashQueue;
import org.tonghu.security.internal.account.PasswordRules;
import org.tonghu.security.internal.audit.AuditLog;

/** A person changes her own password. Her other sessions end. */
@Component(service = PasswordChange.class)
public final class PasswordChange {
    private final Database db;
    private final Credentials credentials;
    private final HashQueue hashes;
    private final Attempts attempts;
    private final SessionStore sessions;
    private final AuditLog audit;

    @Activate
    public PasswordChange(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference Credentials credentials,
            @Reference HashQueue hashes,
            @Reference Attempts attempts,
            @Reference SessionStore sessions,
            @Reference AuditLog audit) {
        this.db = db;
        this.credentials = credentials;
        this.hashes = hashes;
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Gives the session's new token.
     *
     * @throws Problem {@code invalid} where the current one is wrong or the next one breaks a rule
     */
    public String change(LiveSession session, String current, String next) {
        if (session.need() != Need.NOTHING) {
            session.mustNeed(Need.PASSWORD);
        }
        Credential mine =
                credentials.byAccount(session.actor().accountId()).orElseThrow(() -> Problem.of(401, "not-signed-in"));
        proveCurrent(mine, current);
        PasswordRules.fault(next, mine.username()).ifPresent(fault -> {
            throw Problem.invalid("/next", fault);
        });
        if (hashes.matches(next, mine.hash())) {
            throw Problem.invalid("/next", "password.same");
        }
        String hash = hashes.hash(next);
        return db.tx(() -> {
            credentials.password(mine.account(), hash, false);
            sessions.endOthers(session);
            audit.changedBy(session.actor(), "password.changed", "account", mine.account(), mine.division(), Map.of());
            return sessions.renew(session, false);
        });
    }

    private void proveCurrent(Credential mine, String current) {
        attempts.refuseLocked(Attempts.Kind.PASSWORD, mine.name());
        attempts.prepare(Attempts.Kind.PASSWORD, mine.name());
        boolean right = hashes.matches(current, mine.hash());
        boolean counted = db.tx(() -> {
            boolean open = right && attempts.passed(Attempts.Kind.PASSWORD, mine.name());
            if (!open && attempts.failed(Attempts.Kind.PASSWORD, mine.name())) {
                sessions.endAll(mine.account());
            }
            return open;
        });
        if (!counted) {
            throw Problem.invalid("/current", "password.wrong");
        }
    }
}
