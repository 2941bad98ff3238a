package org.tonghu.funding.internal.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tonghu.funding.internal.rule.CareSetting;
import org.tonghu.funding.internal.rule.Kind;

/**
 * What is applied for.
 *
 * @param paidBy {@code county}, or {@code prefecture} for a child whom the prefecture pays itself (市本级)
 * @param alreadyPaid yuan a month the child already gets as 低保 or 特困; 0 for none
 * @param alreadyKind {@code low-income}, {@code extreme-poverty} or null
 * @param relation of the payee, code of list {@code funding-relation}
 * @param account the payee's account number, digits only
 */
record Claim(
        Kind kind,
        CareSetting care,
        String paidBy,
        BigDecimal alreadyPaid,
        String alreadyKind,
        String payee,
        String relation,
        String bank,
        String account,
        String note) {
    private static final int SHOWN = 4;

    /** What is sealed, bound to the child. */
    Map<String, String> sealed() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "paidBy", paidBy);
        put(fields, "payee", payee);
        put(fields, "relation", relation);
        put(fields, "bank", bank);
        put(fields, "account", account);
        put(fields, "note", note);
        return fields;
    }

    /** All fields as text, the account masked. */
    Map<String, String> fields() {
        Map<String, String> fields = sealed();
        put(fields, "kind", kind.code());
        put(fields, "careSetting", care.code());
        put(fields, "alreadyPaid", alreadyPaid.toPlainString());
        put(fields, "alreadyKind", alreadyKind);
        put(fields, "account", masked(account));
        return fields;
    }

    /** The last four digits. */
    static String masked(String account) {
        return "**** " + account.substring(Math.max(0, account.length() - SHOWN));
    }

    private static void put(Map<String, String> fields, String name, String content) {
        if (content != null) {
            fields.put(name, content);
        }
    }
}
