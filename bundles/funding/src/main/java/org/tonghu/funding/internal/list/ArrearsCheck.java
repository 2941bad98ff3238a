package org.tonghu.funding.internal.list;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tonghu.funding.internal.Fields;
import org.tonghu.funding.internal.rule.Money;
import org.tonghu.funding.internal.rule.Split;

/** Reads arrears as they are sent, and says what is wrong field by field. A pure function of what it is given. */
final class ArrearsCheck {
    private static final Set<String> REASONS =
            Set.of("late-approval", "rate-change", "failed-payment", "student", "other");

    private ArrearsCheck() {}

    /** @return usable only where the fields have no errors */
    static ArrearsView read(UUID id, Fields fields) {
        fields.require("entitlement");
        UUID entitlement = fields.code("entitlement", ArrearsCheck::uuid);
        fields.require("paidMonth");
        YearMonth paid = fields.month("paidMonth");
        fields.require("forMonth");
        YearMonth owed = fields.month("forMonth");
        if (paid != null && owed != null && owed.isAfter(paid)) {
            fields.wrong("forMonth", "funding.arrears-later");
        }
        fields.require("amount");
        BigDecimal amount = fields.money("amount");
        if (amount != null && amount.signum() == 0) {
            fields.wrong("amount", "funding.money-invalid");
        }
        fields.require("reason");
        String reason = fields.code("reason", code -> Optional.of(code).filter(REASONS::contains));
        Split split = split(fields, amount);
        return new ArrearsView(
                id,
                entitlement,
                null,
                text(paid),
                text(owed),
                amount,
                split.centralProvincial(),
                split.prefecture(),
                split.county(),
                reason,
                0);
    }

    /** Shares not given are none; the centre and the province pay the rest. */
    private static Split split(Fields fields, BigDecimal amount) {
        BigDecimal prefecture = fields.money("prefecture");
        BigDecimal county = fields.money("county");
        BigDecimal whole = amount == null ? Money.ZERO : amount;
        Split local = new Split(Money.ZERO, prefecture, county);
        if (local.total().compareTo(whole) > 0) {
            fields.wrong("amount", "funding.arrears-split");
        }
        return new Split(whole.subtract(local.total()), prefecture, county);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Object month) {
        return month == null ? null : month.toString();
    }
}
