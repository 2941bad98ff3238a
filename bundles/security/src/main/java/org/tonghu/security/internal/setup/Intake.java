package org.tonghu.security.internal.setup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountIntake;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.account.AccountRules;
import org.tonghu.security.internal.account.AccountStore;
import org.tonghu.security.internal.account.Credentials;
import org.tonghu.security.internal.account.Draft;
import org.tonghu.security.internal.account.HashQueue;
import org.tonghu.security.internal.account.Usernames;

/** Opens accounts for demonstrations: no change of password, no second factor, and the set-up link ends. */
@Component
public final class Intake implements AccountIntake {
    private final Database db;
    private final AccountStore accounts;
    private final Credentials credentials;
    private final HashQueue hashes;
    private final Audit audit;
    private final Setup setup;

    @Activate
    public Intake(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference AccountStore accounts,
            @Reference Credentials credentials,
            @Reference HashQueue hashes,
            @Reference Audit audit,
            @Reference Setup setup) {
        this.db = db;
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.audit = audit;
        this.setup = setup;
    }

    @Override
    public void open(List<NewAccount> newcomers) {
        newcomers.stream()
                .filter(newcomer -> !accounts.taken(Usernames.key(newcomer.username())))
                .forEach(this::open);
        setup.close();
    }

    private void open(NewAccount newcomer) {
        Draft draft = new Draft(
                newcomer.username(),
                newcomer.realName(),
                newcomer.role().code(),
                newcomer.division(),
                newcomer.department());
        List<FieldError> faults = AccountRules.faults(draft);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        String hash = hashes.hash(newcomer.password());
        UUID id = Uuid7.next();
        db.tx(() -> {
            accounts.add(id, draft);
            credentials.add(id, hash, false, false);
            audit.changed(
                    "account.opened",
                    "account",
                    id,
                    draft.division(),
                    Map.of("username", new Audit.Change(null, draft.username())));
            return null;
        });
    }
}
