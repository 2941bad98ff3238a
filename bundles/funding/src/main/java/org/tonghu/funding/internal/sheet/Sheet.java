package org.tonghu.funding.internal.sheet;

import java.math.BigDecimal;
import java.util.List;

/**
 * The monthly sheet 资金发放公示表 of a division (Cl. 9b, 9c).
 *
 * @param month like {@code 2025-03}
 * @param division 12-digit code
 * @param frozen whether every list in it is frozen
 * @param standardScattered yuan a month, null where none is in force
 */
public record Sheet(
        String month,
        String division,
        String divisionName,
        boolean frozen,
        BigDecimal standardInstitution,
        BigDecimal standardScattered,
        List<Line> items,
        Line totals) {

    /**
     * A payer, a prefecture with all its payers, or the total. Amounts are yuan with two decimals, the same in 万元 (10,000 yuan), exact. Null is a share or
     * balance that is not there, which the paper leaves blank.
     *
     * @param code 12 digits: the payer, or in the province's sheet the prefecture; null in the total
     */
    public record Line(
            String code,
            String name,
            boolean frozen,
            long paid,
            long orphansInstitution,
            long orphansScattered,
            long deFacto,
            long hiv,
            BigDecimal amount,
            BigDecimal centralProvincial,
            BigDecimal prefecture,
            BigDecimal county,
            BigDecimal balance,
            String amountWan,
            String centralProvincialWan,
            String prefectureWan,
            String countyWan,
            String balanceWan) {}
}
