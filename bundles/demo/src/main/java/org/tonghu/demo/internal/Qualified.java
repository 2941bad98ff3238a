package org.tonghu.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tonghu.api.actor.AccountIntake.NewAccount;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.qualification.QualificationIntake.Earned;

/** Directors and supervisors who have long been working passed their examination last year; the newly appointed did not. */
final class Qualified {
    private static final Set<AccountRole> RANKS = Set.of(AccountRole.VILLAGE_DIRECTOR, AccountRole.TOWNSHIP_SUPERVISOR);
    private static final int YEARS = 3;

    private Qualified() {}

    /** @param evidence number of the document they were certified by */
    static List<Earned> of(List<NewAccount> accounts, String evidence, LocalDate asOf) {
        LocalDate passed = asOf.minusYears(1);
        return accounts.stream()
                .filter(account -> RANKS.contains(account.role()) && !DemoAccounts.isNew(account))
                .map(account -> new Earned(account.username(), passed, passed.plusYears(YEARS), evidence))
                .toList();
    }
}
