package org.tonghu.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonghu.api.actor.AccountIntake.NewAccount;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.qualification.QualificationIntake.Earned;
import org.tonghu.demo.internal.population.Village;
import org.tonghu.demo.internal.population.Words;

class AccountFileTest {
    private static final List<Village> SHOWN = List.of(
            new Village(533_103_105_201L, "风平村民委员会", "风平镇", "芒市", "德宏傣族景颇族自治州"),
            new Village(530_115_003_201L, "北门村委会", "晋城街道", "晋宁区", "昆明市"));

    private static final List<Village> BESIDE = List.of(
            new Village(533_103_105_202L, "法帕村民委员会", "风平镇", "芒市", "德宏傣族景颇族自治州"),
            new Village(530_115_003_202L, "南门村委会", "晋城街道", "晋宁区", "昆明市"));

    @TempDir
    private Path folder;

    private static List<NewAccount> accounts() {
        return DemoAccounts.of(SHOWN, BESIDE, new Words(), new Passwords(), 7);
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
    void allDirectorsAndSupervisorsPassedBeforeButTheNewlyAppointed() {
        assertThat(Qualified.of(accounts(), "名册", LocalDate.of(2026, 11, 24)))
                .extracting(Earned::username)
                .containsExactlyInAnyOrder(
                        "village-director-5331",
                        "village-director-5301",
                        "township-supervisor-5331",
                        "township-supervisor-5301");
        assertThat(accounts()).extracting(NewAccount::username).contains("new-director-5331", "new-director-5301");
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
