package org.tonghu.security.internal.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.account.Attempts;
import org.tonghu.security.internal.account.Credentials;
import org.tonghu.security.internal.account.Credentials.Credential;
import org.tonghu.security.internal.account.Totp;
import org.tonghu.security.internal.account.Usernames;
import org.tonghu.security.internal.audit.AuditLog;

/** The code of an authenticator app: set up once, asked at each sign-in, each code good once. */
@Component(service = SecondFactor.class)
public final class SecondFactor {
    private static final int SECRET = 20;

    private final Database db;
    private final Credentials credentials;
    private final Attempts attempts;
    private final SessionStore sessions;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public SecondFactor(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference Credentials credentials,
            @Reference Attempts attempts,
            @Reference SessionStore sessions,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.db = db;
        this.credentials = credentials;
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new secret for an account that has none, to be confirmed by a code of it. */
    public Enrolment enrol(LiveSession session) {
        session.mustNeed(Need.ENROLMENT);
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return db.tx(() -> {
            Credential mine = mine(session);
            if (mine.secret() != null) {
                throw Problem.conflict("nothing-needed", Map.of(), null);
            }
            credentials.pendingFactor(mine.account(), secret);
            return new Enrolment(Totp.base32(secret), uri(mine.username(), Totp.base32(secret)));
        });
    }

    /** Confirms the secret shown and counts as the code of this session. Gives the session's new token. */
    public String confirm(LiveSession session, String code) {
        session.mustNeed(Need.ENROLMENT);
        return tried(session, code, true);
    }

    /** Gives the session's new token where the code is right. */
    public String give(LiveSession session, String code) {
        session.mustNeed(Need.CODE);
        return tried(session, code, false);
    }

    private String tried(LiveSession session, String code, boolean enrolling) {
        String name = Usernames.key(session.actor().username());
        attempts.refuseLocked(Attempts.Kind.CODE, name);
        attempts.prepare(Attempts.Kind.CODE, name);
        return db.tx(() -> judged(session, name, code, enrolling))
                .orElseThrow(() -> Problem.invalid("/code", "totp.wrong"));
    }

    private Optional<String> judged(LiveSession session, String name, String code, boolean enrolling) {
        Credential mine = mine(session);
        byte[] secret = enrolling ? mine.pending() : mine.secret();
        OptionalLong step =
                secret == null ? OptionalLong.empty() : Totp.step(secret, code, clock.instant(), mine.usedStep());
        if (step.isEmpty() || !attempts.passed(Attempts.Kind.CODE, name)) {
            refused(session, name);
            return Optional.empty();
        }
        if (enrolling) {
            credentials.confirmFactor(mine.account(), step.getAsLong());
        } else {
            credentials.usedStep(mine.account(), step.getAsLong());
        }
        record(session, enrolling ? "totp.enrolled" : "totp.given");
        return Optional.of(sessions.renew(session, true));
    }

    private void refused(LiveSession session, String name) {
        boolean locks = attempts.failed(Attempts.Kind.CODE, name);
        record(session, locks ? "totp.locked" : "totp.refused");
        if (locks) {
            sessions.endAll(session.actor().accountId());
        }
    }

    private void record(LiveSession session, String action) {
        audit.changedBy(
                session.actor(),
                action,
                "account",
                session.actor().accountId(),
                session.actor().division(),
                Map.of());
    }

    private Credential mine(LiveSession session) {
        return credentials.lock(session.actor().accountId()).orElseThrow(() -> Problem.of(401, "not-signed-in"));
    }

    private static String uri(String username, String secret) {
        return "otpauth://totp/Tonghu:"
                + URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20")
                + "?secret=" + secret + "&issuer=Tonghu&algorithm=SHA1&digits=6&period=30";
    }

    /** @param uri for the QR code */
    public record Enrolment(String secret, String uri) {}
}
