package org.tonghu.security.internal.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Database;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.entity.Account;

/** The security administrator opens an account and changes it. One account has one role, and administrators keep theirs. */
@Component(service = AccountDesk.class)
public final class AccountDesk {
    private final Database db;
    private final JpaTemplate jpa;
    private final AccountStore accounts;
    private final Credentials credentials;
    private final HashQueue hashes;
    private final Audit audit;

    @Activate
    public AccountDesk(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-security)") JpaTemplate jpa,
            @Reference AccountStore accounts,
            @Reference Credentials credentials,
            @Reference HashQueue hashes,
            @Reference Audit audit) {
        this.db = db;
        this.jpa = jpa;
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.audit = audit;
    }

    /** Opens an account and gives the password that its owner must change at first sign-in. */
    public String open(UUID id, Draft draft) {
        check(draft);
        refuseTaken(Usernames.key(draft.username()));
        String password = InitialPassword.next();
        String hash = hashes.hash(password);
        boolean administrator = isAdministrator(draft.role());
        db.tx(() -> {
            inUnit(em -> {
                Account account = new Account(id);
                fill(account, draft);
                em.persist(account);
                return account;
            });
            credentials.add(id, hash, true, administrator);
            audit.changed("account.opened", "account", id, draft.division(), changes(null, draft));
            return null;
        });
        return password;
    }

    /**
     * Changes an account.
     *
     * @param version the caller's copy
     * @throws Problem {@code stale} with the account as it is; {@code not-found}; {@code invalid}
     */
    public void change(UUID id, Draft draft, long version) {
        check(draft);
        db.tx(() -> {
            AccountView before = accounts.lock(id).orElseThrow(Problem::notFound);
            if (before.version() != version) {
                throw Problem.stale(before);
            }
            if (before.closed()) {
                throw Problem.conflict("account-closed", Map.of(), null);
            }
            refuseRoleChange(before.role(), draft.role());
            String name = Usernames.key(draft.username());
            if (!name.equals(before.name())) {
                refuseTaken(name);
            }
            inUnit(em -> {
                Account account = em.find(Account.class, id);
                fill(account, draft);
                return account;
            });
            audit.changed("account.changed", "account", id, draft.division(), changes(before, draft));
            return null;
        });
    }

    private void inUnit(Function<EntityManager, Account> work) {
        jpa.tx(TransactionType.Required, em -> {
            work.apply(em);
            em.flush();
        });
    }

    private static void check(Draft draft) {
        List<FieldError> faults = AccountRules.faults(draft);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private void refuseTaken(String name) {
        if (accounts.taken(name)) {
            throw Problem.invalid("/username", "username.taken");
        }
    }

    private static void refuseRoleChange(String before, String after) {
        if (!before.equals(after) && (isAdministrator(before) || isAdministrator(after))) {
            throw Problem.invalid("/role", "role.fixed");
        }
    }

    private static boolean isAdministrator(String role) {
        return AccountRules.role(role).map(AccountRole::isAdministrator).orElse(false);
    }

    private static void fill(Account account, Draft draft) {
        account.name(draft.username(), Usernames.key(draft.username()), draft.realName());
        account.place(draft.role(), draft.division(), draft.department());
    }

    private static Map<String, Change> changes(AccountView before, Draft after) {
        Optional<AccountView> old = Optional.ofNullable(before);
        Map<String, Change> changes = new HashMap<>();
        changes.put("username", new Change(old.map(AccountView::username).orElse(null), after.username()));
        changes.put("realName", new Change(old.map(AccountView::realName).orElse(null), after.realName()));
        changes.put("role", new Change(old.map(AccountView::role).orElse(null), after.role()));
        changes.put(
                "division",
                new Change(
                        old.map(account -> Long.toString(account.division())).orElse(null),
                        Long.toString(after.division())));
        changes.put("department", new Change(old.map(AccountView::department).orElse(null), after.department()));
        changes.values().removeIf(change -> Objects.equals(change.before(), change.after()));
        return changes;
    }
}
