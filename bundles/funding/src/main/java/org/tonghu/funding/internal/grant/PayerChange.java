package org.tonghu.funding.internal.grant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.spi.DivisionChange;

/**
 * Who pays from now on when counties merge or are renamed. Lists, their lines and reported balances tell of their month
 * and keep the code of their day; so do entitlements that have ended.
 */
@Component
public final class PayerChange implements DivisionChange {
    private static final String RUNNING = "funding_entitlement where to_month is null and payer = ?";
    private static final String OPEN =
            "funding_application where state in ('checking', 'deciding', 'returned') and payer = ?";

    private final Database db;

    @Activate
    public PayerChange(@Reference(target = "(tonghu.module=funding)") Database db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> preview(Map<Long, Long> codes) {
        Map<String, Long> moved = new LinkedHashMap<>();
        moved.put("funding.change.entitlements", count(RUNNING, codes));
        moved.put("funding.change.applications", count(OPEN, codes));
        return moved;
    }

    @Override
    public void move(Map<Long, Long> codes) {
        payers(codes).forEach((before, after) -> {
            db.update(Sql.of(
                    "update funding_entitlement set payer = ?, payer_end = ? where to_month is null and payer = ?",
                    after,
                    DivisionCode.range(after).hi(),
                    before));
            db.update(Sql.of(
                    "update funding_application set payer = ?, version = version + 1"
                            + " where state in ('checking', 'deciding', 'returned') and payer = ?",
                    after,
                    before));
        });
    }

    private long count(String rows, Map<Long, Long> codes) {
        return payers(codes).keySet().stream()
                .mapToLong(before -> db.count(Sql.of("select count(*) from " + rows, before)))
                .sum();
    }

    /** The counties and prefectures among the codes. */
    private static Map<Long, Long> payers(Map<Long, Long> codes) {
        Map<Long, Long> payers = new LinkedHashMap<>();
        List<DivisionLevel> levels = List.of(DivisionLevel.PREFECTURE, DivisionLevel.COUNTY);
        codes.forEach((before, after) -> {
            if (levels.contains(DivisionCode.level(before)) && levels.contains(DivisionCode.level(after))) {
                payers.put(before, after);
            }
        });
        return payers;
    }
}
