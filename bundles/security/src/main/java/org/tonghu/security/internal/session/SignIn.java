package org.tonghu.security.internal.session;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Database;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.account.Attempts;
import org.tonghu.security.internal.account.Credentials;
import org.tonghu.security.internal.account.Credentials.Credential;
import org.tonghu.security.internal.account.HashQueue;
import org.tonghu.security.internal.account.Usernames;
import org.tonghu.security.internal.audit.AuditLog;

/** Name and password. An unknown name costs the same work and gets the same answer as a wrong password. */
@Component(service = SignIn.class)
public final class SignIn {
    private final Database db;
    private final Credentials credentials;
    private final HashQueue hashes;
    private final Attempts attempts;
    private final AddressLimit addresses;
    private final SessionStore sessions;
    private final AuditLog audit;

    @Activate
    public SignIn(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference Credentials credentials,
            @Reference HashQueue hashes,
            @Reference Attempts attempts,
            @Reference AddressLimit addresses,
            @Reference SessionStore sessions,
            @Reference AuditLog audit) {
        this.db = db;
        this.credentials = credentials;
        this.hashes = hashes;
        this.attempts = attempts;
        this.addresses = addresses;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Opens a session and gives its token.
     *
     * @throws Problem {@code sign-in-failed} (401), {@code locked} or {@code too-many} (429)
     */
    public String open(String username, String password) {
        String address = Caller.current().address();
        String name = Usernames.key(username);
        addresses.check(address);
        attempts.refuseLocked(Attempts.Kind.PASSWORD, name);
        attempts.prepare(Attempts.Kind.PASSWORD, name);
        Optional<Credential> known = credentials.byName(name);
        boolean right = hashes.matches(password, known.map(Credential::hash).orElse(null));
        if (right && known.isPresent()) {
            return db.tx(() -> opened(known.get(), address)).orElseThrow(() -> Attempts.locked(Attempts.lockTime()));
        }
        addresses.failed(address);
        db.tx(() -> {
            failed(name, known);
            return null;
        });
        throw Problem.of(401, "sign-in-failed");
    }

    private Optional<String> opened(Credential known, String address) {
        if (!attempts.passed(Attempts.Kind.PASSWORD, known.name())) {
            return Optional.empty();
        }
        String token = sessions.open(known.account(), address);
        credentials.signedIn(known.account());
        audit.changedBy(actor(known), "session.opened", "account", known.account(), known.division(), Map.of());
        return Optional.of(token);
    }

    private void failed(String name, Optional<Credential> known) {
        String action = attempts.failed(Attempts.Kind.PASSWORD, name) ? "session.locked" : "session.refused";
        long division = known.map(Credential::division).orElse(Actor.ANONYMOUS.division());
        audit.changed(action, "account", known.map(Credential::account).orElse(null), division, Map.of());
    }

    private static Actor actor(Credential known) {
        AccountRole role = AccountRole.byCode(known.role()).orElseThrow();
        return new Actor(
                known.account(),
                known.username(),
                known.realName(),
                role,
                known.division(),
                known.department(),
                Scope.NOWHERE);
    }
}
