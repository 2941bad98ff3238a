package org.tonghu.api.actor;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of account. The code is the stable name used in files and over REST. */
public enum AccountRole {
    /** 儿童主任. */
    VILLAGE_DIRECTOR("village-director"),
    /** 儿童督导员. */
    TOWNSHIP_SUPERVISOR("township-supervisor"),
    COUNTY_OFFICER("county-officer"),
    PREFECTURE_OFFICER("prefecture-officer"),
    PROVINCE_OFFICER("province-officer"),
    /** 未成年人救助保护机构. */
    PROTECTION_INSTITUTION("protection-institution"),
    /** 儿童福利机构. */
    WELFARE_INSTITUTION("welfare-institution"),
    DEPARTMENT_OFFICER("department-officer"),
    /** 强制报告主体. */
    MANDATORY_REPORTER("mandatory-reporter"),
    /** Switches modules of one prefecture (or, with the province as division, of all). */
    MODULE_ADMIN("module-admin"),
    SYSTEM_ADMIN("system-admin"),
    SECURITY_ADMIN("security-admin"),
    AUDIT_ADMIN("audit-admin"),
    /** The platform itself: jobs, timers, migrations. No account has it. */
    SYSTEM("system");

    private final String code;

    AccountRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The three administrators exclude each other and see no case data (GB/T 22239, level 3). */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN || this == MODULE_ADMIN;
    }

    public static Optional<AccountRole> byCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
