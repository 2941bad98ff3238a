package org.tonghu.demo.internal;

import java.util.ArrayList;
import java.util.List;
import org.tonghu.api.actor.AccountIntake.NewAccount;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.demo.internal.population.RealNames;
import org.tonghu.demo.internal.population.Village;
import org.tonghu.demo.internal.population.Words;

/** At least one account of each role; those who work in an area have one for each of the shown villages. */
final class DemoAccounts {
    private static final String NEW = "new-director";

    private final Words words;
    private final Passwords passwords;
    private final RealNames names;
    private final List<NewAccount> accounts = new ArrayList<>();

    private DemoAccounts(Words words, Passwords passwords, long seed) {
        this.words = words;
        this.passwords = passwords;
        names = new RealNames(words, seed);
    }

    /**
     * @param shown villages that have children, one a prefecture
     * @param beside villages whose director was appointed yesterday, one a prefecture
     */
    static List<NewAccount> of(List<Village> shown, List<Village> beside, Words words, Passwords passwords, long seed) {
        DemoAccounts made = new DemoAccounts(words, passwords, seed);
        shown.forEach(made::area);
        made.province();
        beside.forEach(village -> made.add(NEW, AccountRole.VILLAGE_DIRECTOR, village.code(), null));
        return List.copyOf(made.accounts);
    }

    private void area(Village village) {
        long township = DivisionCode.ancestor(village.code(), DivisionLevel.TOWNSHIP);
        long county = DivisionCode.ancestor(village.code(), DivisionLevel.COUNTY);
        long prefecture = DivisionCode.ancestor(village.code(), DivisionLevel.PREFECTURE);
        add(AccountRole.VILLAGE_DIRECTOR, village.code(), null);
        add(AccountRole.TOWNSHIP_SUPERVISOR, township, null);
        add(AccountRole.COUNTY_OFFICER, county, "department.civil-affairs");
        add(AccountRole.PREFECTURE_OFFICER, prefecture, "department.civil-affairs");
        add(AccountRole.PROTECTION_INSTITUTION, county, "department.protection");
        add(AccountRole.WELFARE_INSTITUTION, prefecture, "department.welfare");
        add(AccountRole.DEPARTMENT_OFFICER, prefecture, "department.education");
        add(AccountRole.MANDATORY_REPORTER, county, "department.health");
        add(AccountRole.MODULE_ADMIN, prefecture, null);
    }

    private void province() {
        add(AccountRole.PROVINCE_OFFICER, DivisionCode.PROVINCE, "department.civil-affairs");
        add(AccountRole.MODULE_ADMIN, DivisionCode.PROVINCE, null);
        add(AccountRole.SYSTEM_ADMIN, DivisionCode.PROVINCE, null);
        add(AccountRole.SECURITY_ADMIN, DivisionCode.PROVINCE, null);
        add(AccountRole.AUDIT_ADMIN, DivisionCode.PROVINCE, null);
    }

    /** Whether the account is of one who has not been trained yet. */
    static boolean isNew(NewAccount account) {
        return account.username().startsWith(NEW);
    }

    private void add(AccountRole role, long division, String department) {
        add(role.code(), role, division, department);
    }

    private void add(String name, AccountRole role, long division, String department) {
        int prefecture = DivisionCode.prefecture(division);
        String place = prefecture == 0 ? "53" : String.valueOf(prefecture);
        accounts.add(new NewAccount(
                name + "-" + place,
                names.next(),
                role,
                division,
                department == null ? null : words.one(department),
                passwords.next()));
    }
}
