package org.tonghu.security.internal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Sessions;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.security.internal.account.Scopes;

/** Sessions in the database: 600 s idle, 12 h at most. */
@Component(service = {Sessions.class, SessionStore.class})
public final class SessionStore implements Sessions {
    private static final Duration IDLE = Duration.ofSeconds(600);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration RENEWAL = Duration.ofSeconds(30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String FIND = "select s.token_hash, s.last_seen_at, s.second_factor, a.id, a.username,"
            + " a.real_name, a.role_code, a.division, a.department, c.must_change, c.password_changed_at,"
            + " c.totp_required, c.totp_secret is not null as enrolled, x.division as assigned"
            + " from security_session s"
            + " join security_account a on a.id = s.account_id"
            + " join security_credential c on c.account_id = a.id"
            + " left join security_assignment x on x.account_id = a.id and x.since <= ? and (x.until is null or x.until > ?)"
            + " where s.token_hash = ? and s.last_seen_at > ? and s.created_at > ? and a.closed_at is null";

    private final Database db;
    private final Clock clock;

    @Activate
    public SessionStore(@Reference(target = "(tonghu.module=security)") Database db, @Reference Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Session> resolve(String token) {
        return find(token).map(live -> new Session(live.actor(), live.need() != Need.NOTHING));
    }

    /** The session behind a token, its idle clock renewed; empty for null. */
    public Optional<LiveSession> find(String token) {
        if (token == null || token.length() != 43) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        Sql sql = Sql.of(FIND, today, today, Token.hash(token), now.minus(IDLE), now.minus(LONGEST));
        List<Found> found = db.list(sql, this::found);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found first = found.get(0);
        if (first.lastSeen().isBefore(now.minus(RENEWAL))) {
            db.update(Sql.of(
                    "update security_session set last_seen_at = ? where token_hash = ?", now, first.tokenHash()));
        }
        List<Long> assigned = found.stream()
                .map(Found::assigned)
                .filter(division -> division != null)
                .toList();
        return Optional.of(new LiveSession(first.tokenHash(), first.actor(assigned), first.need()));
    }

    /** Opens a session and gives its token, which is told once. */
    public String open(UUID account, String address) {
        String token = Token.next();
        Instant now = clock.instant();
        db.update(Sql.of(
                "insert into security_session (token_hash, account_id, created_at, last_seen_at, second_factor, address)"
                        + " values (?, ?, ?, ?, false, ?)",
                Token.hash(token),
                account,
                now,
                now,
                address));
        return token;
    }

    /** Gives the session a new token after its owner proved more than before. */
    public String renew(LiveSession session, boolean secondFactor) {
        String token = Token.next();
        db.update(Sql.of(
                "update security_session set token_hash = ?, second_factor = (second_factor or ?) where token_hash = ?",
                Token.hash(token),
                secondFactor,
                session.tokenHash()));
        return token;
    }

    public void end(LiveSession session) {
        db.update(Sql.of("delete from security_session where token_hash = ?", session.tokenHash()));
    }

    /** Ends all sessions of an account. */
    public void endAll(UUID account) {
        db.update(Sql.of("delete from security_session where account_id = ?", account));
    }

    /** Ends all sessions of the session's account but this one. */
    public void endOthers(LiveSession session) {
        db.update(Sql.of(
                "delete from security_session where account_id = ? and token_hash <> ?",
                session.actor().accountId(),
                session.tokenHash()));
    }

    /** Drops sessions that have ended by time. */
    public void sweep() {
        Instant now = clock.instant();
        db.update(Sql.of(
                "delete from security_session where last_seen_at <= ? or created_at <= ?",
                now.minus(IDLE),
                now.minus(LONGEST)));
    }

    private Found found(Row row) {
        Need need = Need.of(
                row.bool("totp_required"),
                row.bool("enrolled"),
                row.bool("second_factor"),
                row.bool("must_change"),
                row.instant("password_changed_at"),
                clock.instant());
        AccountRole role = AccountRole.byCode(row.string("role_code")).orElseThrow();
        return new Found(
                row.string("token_hash"),
                row.instant("last_seen_at"),
                row.uuid("id"),
                row.string("username"),
                row.string("real_name"),
                role,
                row.number("division"),
                row.string("department"),
                need,
                row.nullableLong("assigned"));
    }

    private record Found(
            String tokenHash,
            Instant lastSeen,
            UUID account,
            String username,
            String realName,
            AccountRole role,
            long division,
            String department,
            Need need,
            Long assigned) {
        Actor actor(List<Long> all) {
            return new Actor(
                    account, username, realName, role, division, department, Scopes.of(role, division, all, account));
        }
    }
}
