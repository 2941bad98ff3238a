package org.tonghu.funding.internal.rule;

import java.math.BigDecimal;

/**
 * An amount by source of money (Cl. 9c).
 *
 * @param centralProvincial paid by the centre and the province
 * @param prefecture null where the prefecture has no share at all, which a sheet leaves blank
 * @param county null where the county has no share at all
 */
public record Split(BigDecimal centralProvincial, BigDecimal prefecture, BigDecimal county) {

    /**
     * The split of an amount below the standard this split is for: local shares stay, the centre and the province pay the
     * rest, so that their money never takes the place of local money.
     */
    public Split of(BigDecimal amount) {
        BigDecimal fromPrefecture = prefecture == null ? null : prefecture.min(amount);
        BigDecimal left = amount.subtract(orZero(fromPrefecture));
        BigDecimal fromCounty = county == null ? null : county.min(left);
        return new Split(left.subtract(orZero(fromCounty)), fromPrefecture, fromCounty);
    }

    public BigDecimal total() {
        return centralProvincial.add(orZero(prefecture)).add(orZero(county));
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? Money.ZERO : amount;
    }
}
