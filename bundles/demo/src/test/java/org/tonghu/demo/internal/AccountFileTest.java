package org.tonghu.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonghu.api.actor.AccountIntake.NewAccount;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.demo.internal.population.Village;
import org.tonghu.demo.internal.population.Words;

class AccountFileTest {
    private static final List<Village> SHOWN = List.of(
            new Village(533_103_105_201L, "风平村民委员会", "风平镇", "芒市", "德宏傣族景颇族自治州"),
            new Village(530_115_003_201L, "北门村委会", "晋城街道", "晋宁区", "昆明市"));

    @TempDir
    private Path folder;

    private static List<NewAccount> accounts() {
        return DemoAccounts.of(SHOWN, new Words(), new Passwords(), 7);
    }

    @Test
    void everyRoleHasAnAccountAndTheUserNamesDiffer() {
        assertThat(accounts())
                .extracting(NewAccount::role)
                .containsAll(Arrays.stream(AccountRole.values())
                        .filter(role -> role != AccountRole.SYSTEM)
                        .toList());
        assertThat(accounts()).extracting(NewAccount::username).doesNotHaveDuplicates();
    }

    @Test
    void theDirectorsVillageLiesInTheOfficersCounty() {
        assertThat(accounts())
                .anyMatch(account ->
                        account.username().equals("village-director-5331") && account.division() == 533_103_105_201L)
                .anyMatch(account ->
                        account.username().equals("county-officer-5331") && account.division() == 533_103_000_000L);
    }

    @Test
    void passwordsAreOfThreeKinds() {
        assertThat(accounts()).allSatisfy(account -> assertThat(account.password())
                .hasSize(12)
                .matches(".*[a-z].*")
                .matches(".*[A-Z].*")
                .matches(".*[2-9].*"));
    }

    @Test
    void theFileIsTheOwnersAloneAndKeepsItsPasswords() throws IOException {
        List<NewAccount> first = new AccountFile(folder).keep(accounts());
        List<NewAccount> second = new AccountFile(folder).keep(accounts());
        assertThat(second).isEqualTo(first);
        Path file = folder.resolve("demo-accounts.csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file))
                .hasSize(first.size() + 1)
                .contains("role,division,username,password")
                .contains("village-director,533103105201,village-director-5331,"
                        + first.get(0).password());
    }
}
