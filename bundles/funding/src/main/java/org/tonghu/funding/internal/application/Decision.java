package org.tonghu.funding.internal.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tonghu.funding.internal.application.Finding.Reason;

/**
 * The county's decision as it is kept for ever, sealed.
 *
 * @param verdict {@code approve} or {@code refuse}
 * @param reason in the deciding person's words, or null
 * @param rule the category rule it rests on; null for a refusal
 * @param reasons the facts with their first days
 * @param from first month paid; null for a refusal
 * @param rules version of the category rules, or null
 * @param tables version of the dated tables
 */
record Decision(
        String verdict,
        String reason,
        String rule,
        LocalDate since,
        List<Reason> reasons,
        YearMonth from,
        String rules,
        String tables,
        String by) {

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "verdict", verdict);
        put(fields, "reason", reason);
        put(fields, "rule", rule);
        put(fields, "since", since);
        put(fields, "reasons", reasons.stream().map(Reason::toString).collect(Collectors.joining(",")));
        put(fields, "from", from);
        put(fields, "rules", rules);
        put(fields, "tables", tables);
        put(fields, "by", by);
        return fields;
    }

    static Decision of(Map<String, String> fields) {
        String since = fields.get("since");
        String from = fields.get("from");
        return new Decision(
                fields.get("verdict"),
                fields.get("reason"),
                fields.get("rule"),
                since == null ? null : LocalDate.parse(since),
                Finding.reasons(fields.get("reasons")),
                from == null ? null : YearMonth.parse(from),
                fields.get("rules"),
                fields.get("tables"),
                fields.get("by"));
    }

    private static void put(Map<String, String> fields, String name, Object content) {
        if (content != null) {
            fields.put(name, content.toString());
        }
    }
}
