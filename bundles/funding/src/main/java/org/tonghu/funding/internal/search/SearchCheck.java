package org.tonghu.funding.internal.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.clock.Span;
import org.tonghu.funding.internal.Fields;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.rule.SearchResult;
import org.tonghu.funding.internal.rule.WaitingPeriod;

/** Reads a search as it is sent, and says what is wrong field by field. */
final class SearchCheck {
    static final Span WAIT = Span.waitingMonths(WaitingPeriod.MONTHS);
    private static final Set<String> PARENTS = Set.of("father", "mother", "both");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 60;

    private final Clocks clocks;
    private final Today today;

    SearchCheck(Clocks clocks, Today today) {
        this.clocks = clocks;
        this.today = today;
    }

    /** @return usable only where the fields have no errors */
    Search read(UUID id, UUID child, Fields fields) {
        fields.require("parent");
        String parent = fields.code("parent", code -> Optional.of(code).filter(PARENTS::contains));
        String station = fields.must("policeStation", LONGEST_NAME);
        String number = fields.text("receiptNumber", LONGEST_NUMBER);
        fields.require("requestedOn");
        LocalDate requested = fields.past("requestedOn", today.day());
        LocalDate returned = fields.past("returnedOn", today.day());
        SearchResult result =
                fields.text("result") == null ? SearchResult.PENDING : fields.code("result", SearchResult::byCode);
        receipt(fields, requested, returned, result, number);
        LocalDate lastDay = requested == null ? null : clocks.dueDay(requested, WAIT);
        return new Search(
                id,
                child,
                parent,
                station,
                number,
                requested,
                returned,
                result,
                lastDay,
                0,
                Caller.who().realName(),
                today.now());
    }

    private static void receipt(
            Fields fields, LocalDate requested, LocalDate returned, SearchResult result, String number) {
        if (requested != null && returned != null && returned.isBefore(requested)) {
            fields.wrong("returnedOn", "funding.returned-before-requested");
        }
        if (result != null && (result == SearchResult.PENDING) != (returned == null)) {
            fields.wrong("returnedOn", "funding.returned-and-result");
        }
        if (result == SearchResult.NOT_FOUND && number == null) {
            fields.wrong("receiptNumber", "funding.required");
        }
    }
}
