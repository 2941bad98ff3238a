package org.tonghu.funding.internal.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tonghu.funding.internal.rule.SearchResult;
import org.tonghu.funding.internal.rule.WaitingPeriod;
import org.tonghu.funding.internal.rule.WaitingPeriod.State;

/**
 * A police search for a parent and its receipt 查找情况回执单.
 *
 * @param parent {@code father}, {@code mother} or {@code both}
 * @param returnedOn day of the receipt, or null
 * @param lastDay last day of the six months
 */
public record Search(
        UUID id,
        UUID child,
        String parent,
        String policeStation,
        String receiptNumber,
        LocalDate requestedOn,
        LocalDate returnedOn,
        SearchResult result,
        LocalDate lastDay,
        long version,
        String updatedBy,
        Instant updatedAt) {

    public State state(LocalDate day) {
        return WaitingPeriod.state(lastDay, result, returnedOn, day);
    }

    /** Whether it is a search for this parent. */
    public boolean covers(String one) {
        return parent.equals(one) || parent.equals("both");
    }

    boolean saysTheSame(Search other) {
        return child.equals(other.child) && fields().equals(other.fields());
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "parent", parent);
        put(fields, "policeStation", policeStation);
        put(fields, "receiptNumber", receiptNumber);
        put(fields, "requestedOn", requestedOn);
        put(fields, "returnedOn", returnedOn);
        put(fields, "result", result.code());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Object content) {
        if (content != null) {
            fields.put(name, content.toString());
        }
    }
}
