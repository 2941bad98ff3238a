package org.tonghu.security.internal.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.account.AccountRules;
import org.tonghu.security.internal.account.PasswordRules;
import org.tonghu.security.internal.account.Usernames;

/** One account of each of the three roles, of three different persons, each with a good password. */
final class SetupRules {
    private static final Set<String> ROLES =
            Set.of(AccountRole.SYSTEM_ADMIN.code(), AccountRole.SECURITY_ADMIN.code(), AccountRole.AUDIT_ADMIN.code());

    private SetupRules() {}

    static void check(List<Administrator> three) {
        if (three == null
                || three.size() != ROLES.size()
                || !three.stream()
                        .map(Administrator::role)
                        .collect(Collectors.toSet())
                        .equals(ROLES)) {
            throw Problem.invalid("/accounts", "setup.three-roles");
        }
        List<FieldError> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> persons = new HashSet<>();
        for (int i = 0; i < three.size(); i++) {
            String pointer = "/accounts/" + i;
            Administrator each = three.get(i);
            AccountRules.faults(each.draft())
                    .forEach(fault -> faults.add(FieldError.of(pointer + fault.pointer(), fault.code())));
            if (each.username() != null && !names.add(Usernames.key(each.username()))) {
                faults.add(FieldError.of(pointer + "/username", "username.taken"));
            }
            if (each.realName() != null && !persons.add(each.realName().trim())) {
                faults.add(FieldError.of(pointer + "/realName", "setup.same-person"));
            }
            PasswordRules.fault(
                            each.password() == null ? "" : each.password(),
                            each.username() == null ? "\n" : each.username())
                    .ifPresent(fault -> faults.add(FieldError.of(pointer + "/password", fault)));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
