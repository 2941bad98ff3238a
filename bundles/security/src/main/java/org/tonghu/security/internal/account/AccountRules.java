package org.tonghu.security.internal.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.problem.FieldError;

/** What an account must be: a good name, a real name, a role, and a division of the level the role works at. */
public final class AccountRules {
    private static final int LONGEST = 64;

    private AccountRules() {}

    public static List<FieldError> faults(Draft draft) {
        List<FieldError> faults = new ArrayList<>();
        if (draft.username() == null || !Usernames.isGood(draft.username())) {
            faults.add(FieldError.of("/username", "username.format"));
        }
        if (draft.realName() == null
                || draft.realName().isBlank()
                || draft.realName().length() > LONGEST) {
            faults.add(FieldError.of("/realName", "real-name.missing"));
        }
        if (draft.department() != null && draft.department().length() > LONGEST) {
            faults.add(FieldError.of("/department", "department.too-long"));
        }
        Optional<AccountRole> role = role(draft.role());
        if (role.isEmpty()) {
            faults.add(FieldError.of("/role", "role.unknown"));
        }
        level(draft.division())
                .ifPresentOrElse(
                        level -> role.filter(known -> !levels(known).contains(level))
                                .ifPresent(known -> faults.add(FieldError.of("/division", "division.level"))),
                        () -> faults.add(FieldError.of("/division", "division.unknown")));
        return faults;
    }

    /** A role that an account can have. */
    static Optional<AccountRole> role(String code) {
        return AccountRole.byCode(code).filter(role -> role != AccountRole.SYSTEM);
    }

    private static Optional<DivisionLevel> level(long division) {
        boolean ours = division / DivisionLevel.PROVINCE.step() == 53 && division < 540_000_000_000L;
        return ours ? Optional.of(DivisionCode.level(division)) : Optional.empty();
    }

    private static Set<DivisionLevel> levels(AccountRole role) {
        return switch (role) {
            case VILLAGE_DIRECTOR -> EnumSet.of(DivisionLevel.VILLAGE);
            case TOWNSHIP_SUPERVISOR -> EnumSet.of(DivisionLevel.TOWNSHIP);
            case COUNTY_OFFICER -> EnumSet.of(DivisionLevel.COUNTY);
            case PREFECTURE_OFFICER -> EnumSet.of(DivisionLevel.PREFECTURE);
            case PROVINCE_OFFICER, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> EnumSet.of(DivisionLevel.PROVINCE);
            case MODULE_ADMIN -> EnumSet.of(DivisionLevel.PROVINCE, DivisionLevel.PREFECTURE);
            case PROTECTION_INSTITUTION, WELFARE_INSTITUTION, DEPARTMENT_OFFICER -> EnumSet.of(
                    DivisionLevel.PROVINCE, DivisionLevel.PREFECTURE, DivisionLevel.COUNTY);
            case MANDATORY_REPORTER -> EnumSet.allOf(DivisionLevel.class);
            case SYSTEM -> EnumSet.noneOf(DivisionLevel.class);
        };
    }
}
