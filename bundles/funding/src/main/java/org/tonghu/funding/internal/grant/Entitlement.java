package org.tonghu.funding.internal.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.tonghu.funding.internal.rule.CareSetting;
import org.tonghu.funding.internal.rule.Kind;

/**
 * What a child is entitled to.
 *
 * @param payer division code of who pays: the county, or the prefecture for 市本级
 * @param from first month paid
 * @param to last month paid, or null
 * @param alreadyPaid yuan a month taken off the standard (差额补助)
 */
public record Entitlement(
        UUID id,
        UUID application,
        UUID child,
        Kind kind,
        CareSetting care,
        long payer,
        YearMonth from,
        YearMonth to,
        BigDecimal alreadyPaid,
        LocalDate decidedOn,
        String decidedBy) {

    public boolean runs(YearMonth month) {
        return !month.isBefore(from) && (to == null || !month.isAfter(to));
    }
}
