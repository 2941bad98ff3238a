package org.tonghu.funding.internal.application;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.tonghu.funding.internal.Fields;
import org.tonghu.funding.internal.rule.CareSetting;
import org.tonghu.funding.internal.rule.Kind;
import org.tonghu.funding.internal.rule.Money;

/** Reads what is applied for, and says what is wrong field by field. A pure function of what it is given. */
final class ClaimCheck {
    private static final Set<String> PAYERS = Set.of("county", "prefecture");
    private static final Set<String> ALREADY = Set.of("low-income", "extreme-poverty");
    private static final Set<String> RELATIONS =
            Set.of("child", "father", "mother", "grandparent", "relative", "guardian", "institution");

    private ClaimCheck() {}

    /**
     * @param before what was applied for before, whose account a masked number stands for; or null
     * @return usable only where the fields have no errors
     */
    static Claim read(Fields fields, Claim before) {
        fields.require("kind");
        Kind kind = fields.code("kind", Kind::byCode);
        BigDecimal already = fields.money("alreadyPaid");
        String alreadyKind = fields.code("alreadyKind", code -> known(ALREADY, code));
        String paidBy = fields.text("paidBy") == null ? "county" : fields.code("paidBy", code -> known(PAYERS, code));
        CareSetting care = care(fields, kind);
        already(fields, kind, already, alreadyKind);
        if ("prefecture".equals(paidBy) && care == CareSetting.SCATTERED) {
            fields.wrong("paidBy", "funding.paid-by-prefecture-scattered");
        }
        fields.require("relation");
        return new Claim(
                kind,
                care,
                paidBy,
                already == null ? Money.ZERO : already,
                alreadyKind,
                fields.must("payee", 100),
                fields.code("relation", code -> known(RELATIONS, code)),
                fields.must("bank", 100),
                account(fields, before),
                fields.text("note", 1000));
    }

    private static CareSetting care(Fields fields, Kind kind) {
        CareSetting given = fields.code("careSetting", CareSetting::byCode);
        if (kind == null) {
            return given;
        }
        if (kind.care().isPresent()) {
            if (given != null && given != kind.care().get()) {
                fields.wrong("careSetting", "funding.care-of-kind");
            }
            return kind.care().get();
        }
        return given == null ? CareSetting.SCATTERED : given;
    }

    private static void already(Fields fields, Kind kind, BigDecimal paid, String alreadyKind) {
        boolean something = paid != null && paid.signum() > 0;
        if (something && kind != null && !kind.isToppedUp()) {
            fields.wrong("alreadyPaid", "funding.no-top-up");
        }
        if (something && alreadyKind == null) {
            fields.wrong("alreadyKind", "funding.required");
        }
        if (!something && alreadyKind != null) {
            fields.wrong("alreadyPaid", "funding.required");
        }
    }

    private static String account(Fields fields, Claim before) {
        String given = fields.must("account", 40);
        if (given == null) {
            return null;
        }
        if (before != null && given.equals(Claim.masked(before.account()))) {
            return before.account();
        }
        String digits = given.replace(" ", "");
        if (!digits.matches("\\d{8,30}")) {
            fields.wrong("account", "funding.account-invalid");
        }
        return digits;
    }

    private static Optional<String> known(Set<String> codes, String code) {
        return Optional.of(code).filter(codes::contains);
    }
}
