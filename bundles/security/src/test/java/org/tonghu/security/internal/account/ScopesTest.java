package org.tonghu.security.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.division.CodeRange;

class ScopesTest {
    private static final UUID ACCOUNT = new UUID(3, 4);
    private static final long COUNTY = 533_103_000_000L;

    @ParameterizedTest
    @EnumSource(
            value = AccountRole.class,
            names = {"MODULE_ADMIN", "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN", "MANDATORY_REPORTER"})
    void administratorsAndReportersSeeNoCaseData(AccountRole role) {
        assertThat(Scopes.of(role, COUNTY, List.of(COUNTY), ACCOUNT)).isEqualTo(Scope.NOWHERE);
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountRole.class,
            names = {"WELFARE_INSTITUTION", "DEPARTMENT_OFFICER"})
    void institutionsAndDepartmentsSeeWhatIsGranted(AccountRole role) {
        assertThat(Scopes.of(role, COUNTY, List.of(), ACCOUNT)).isEqualTo(new Scope(List.of(), ACCOUNT));
    }

    @Test
    void anOfficerSeesHerArea() {
        Scope scope = Scopes.of(AccountRole.COUNTY_OFFICER, COUNTY, List.of(), ACCOUNT);

        assertThat(scope.ranges()).containsExactly(new CodeRange(COUNTY, COUNTY + 1_000_000));
        assertThat(scope.grantee()).isEqualTo(ACCOUNT);
    }

    @Test
    void aDirectorOfTwoVillagesSeesBothAndNoneBetween() {
        Scope scope = Scopes.of(AccountRole.VILLAGE_DIRECTOR, 533_103_102_201L, List.of(533_103_102_203L), ACCOUNT);

        assertThat(scope.contains(533_103_102_201L)).isTrue();
        assertThat(scope.contains(533_103_102_202L)).isFalse();
        assertThat(scope.contains(533_103_102_203L)).isTrue();
    }
}
