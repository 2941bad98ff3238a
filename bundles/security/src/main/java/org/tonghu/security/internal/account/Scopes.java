package org.tonghu.security.internal.account;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;

/** Who sees which part of the province. */
public final class Scopes {
    private Scopes() {}

    /**
     * The scope of an account. Administrators and reporters see no case data; welfare institutions and department officers
     * see what is granted to them; the others see their division, what is assigned to them besides, and grants.
     */
    public static Scope of(AccountRole role, long division, Collection<Long> assigned, UUID account) {
        return switch (role) {
            case MODULE_ADMIN, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, MANDATORY_REPORTER -> Scope.NOWHERE;
            case WELFARE_INSTITUTION, DEPARTMENT_OFFICER -> new Scope(List.of(), account);
            case VILLAGE_DIRECTOR,
                    TOWNSHIP_SUPERVISOR,
                    COUNTY_OFFICER,
                    PREFECTURE_OFFICER,
                    PROVINCE_OFFICER,
                    PROTECTION_INSTITUTION -> new Scope(ranges(division, assigned), account);
            case SYSTEM -> throw new IllegalArgumentException("No account is the platform itself");
        };
    }

    private static List<CodeRange> ranges(long division, Collection<Long> assigned) {
        return LongStream.concat(LongStream.of(division), assigned.stream().mapToLong(Long::longValue))
                .distinct()
                .sorted()
                .mapToObj(DivisionCode::range)
                .toList();
    }
}
