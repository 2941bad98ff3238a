package org.tonghu.security.internal.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;

/** Accounts in lists, and accounts opened in bulk. */
@Component(service = AccountStore.class)
public final class AccountStore {
    private final Database db;
    private final Attempts attempts;
    private final Clock clock;

    @Activate
    public AccountStore(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference Attempts attempts,
            @Reference Clock clock) {
        this.db = db;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Whether there is no account at all, closed ones counted. */
    public boolean isEmpty() {
        return db.count(Sql.of("select count(*) from security_account")) == 0;
    }

    public boolean taken(String name) {
        return db.count(Sql.of("select count(*) from security_account where username_key = ?", name)) > 0;
    }

    public Optional<AccountView> find(UUID id) {
        return marked(db.list(Sql.of(AccountView.SELECT + " where a.id = ?", id), AccountView::of)).stream()
                .findFirst();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<AccountView> lock(UUID id) {
        db.list(Sql.of("select id from security_account where id = ? for update", id), row -> row.uuid("id"));
        return find(id);
    }

    /**
     * Accounts in order of their names.
     *
     * @param words part of the user name or the real name, or null
     * @param role code, or null
     * @param after name of the last account seen, or null
     */
    public List<AccountView> list(String words, String role, String after, int limit) {
        Sql sql = Sql.of(AccountView.SELECT).add(condition(words, role));
        sql = sql.when(after != null, "and a.username_key > ?", after);
        sql = sql.add("order by a.username_key fetch first " + limit + " rows only");
        return marked(db.list(sql, AccountView::of));
    }

    /** How many accounts the list has in all. */
    public long count(String words, String role) {
        return db.count(Sql.of("select count(*) from security_account a").add(condition(words, role)));
    }

    /** Stores a new account in the current transaction. */
    public void add(UUID id, Draft draft) {
        db.update(Sql.of(
                "insert into security_account (id, username, username_key, real_name, role_code, division, department,"
                        + " version) values (?, ?, ?, ?, ?, ?, ?, 1)",
                id,
                draft.username(),
                Usernames.key(draft.username()),
                draft.realName(),
                draft.role(),
                draft.division(),
                draft.department()));
    }

    /** Closes an account for good in the current transaction; false where it was closed before. */
    public boolean close(UUID id) {
        return db.update(Sql.of(
                        "update security_account set closed_at = ?, version = version + 1"
                                + " where id = ? and closed_at is null",
                        clock.instant(),
                        id))
                > 0;
    }

    private static Sql condition(String words, String role) {
        String pattern = words == null ? null : "%" + Usernames.key(words).replaceAll("([!%_])", "!$1") + "%";
        return Sql.of("where 1 = 1")
                .when(
                        words != null,
                        "and (a.username_key like ? escape '!' or lower(a.real_name) like ? escape '!')",
                        pattern,
                        pattern)
                .when(role != null, "and a.role_code = ?", role);
    }

    private List<AccountView> marked(List<AccountView> accounts) {
        Set<String> locked =
                attempts.locked(accounts.stream().map(AccountView::name).collect(Collectors.toSet()));
        return accounts.stream()
                .map(account -> account.locked(locked.contains(account.name())))
                .toList();
    }
}
