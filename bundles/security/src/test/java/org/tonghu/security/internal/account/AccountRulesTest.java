package org.tonghu.security.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.api.problem.FieldError;

class AccountRulesTest {
    @ParameterizedTest
    @CsvSource({
        "li.mei, village-director, 533103102201, ''",
        "李梅01, village-director, 533103102201, ''",
        "li.mei, village-director, 533103102000, division.level",
        "li.mei, township-supervisor, 533103102000, ''",
        "li.mei, county-officer, 533100000000, division.level",
        "li.mei, module-admin, 533100000000, ''",
        "li.mei, module-admin, 530000000000, ''",
        "li.mei, audit-admin, 533100000000, division.level",
        "li.mei, protection-institution, 533103102000, division.level",
        "li.mei, mandatory-reporter, 533103102000, ''",
        "li.mei, county-officer, 110101000000, division.unknown",
        "li.mei, system, 530000000000, role.unknown",
        "li.mei, queen, 530000000000, role.unknown",
        "ab, province-officer, 530000000000, username.format",
        "<b>li</b>, province-officer, 530000000000, username.format"
    })
    void anAccountHasANameARoleAndADivisionOfItsLevel(String name, String role, long division, String fault) {
        Draft draft = new Draft(name, "李梅", role, division, null);

        assertThat(AccountRules.faults(draft).stream()
                        .map(FieldError::code)
                        .findFirst()
                        .orElse(""))
                .isEqualTo(fault);
    }
}
