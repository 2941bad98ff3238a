package org.tonghu.funding.internal.sheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.Fields;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.Trail;

/** What a payer still has of central and provincial money after a month, as it reports it for the sheet. */
@Component(service = Balances.class)
public final class Balances {
    private static final String TYPE = "funding.balance";

    private final Database db;
    private final ServedArea area;
    private final Trail trail;
    private final Today today;

    @Activate
    public Balances(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference ServedArea area,
            @Reference Trail trail,
            @Reference Today today) {
        this.db = db;
        this.area = area;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Reports the balance of a payer, the caller's own county or prefecture where none is told: a new one, the same
     * again, or, with the version the caller saw, another figure.
     *
     * @throws Problem invalid; not-found out of scope; stale; precondition-required; conflict
     *     {@code funding-balance-known} where another record tells that month's
     */
    public Recorded record(UUID id, Map<String, String> given, Long seen) {
        return db.tx(() -> {
            Fields fields = new Fields(given);
            fields.require("month");
            YearMonth month = fields.month("month");
            fields.require("centralProvincial");
            BigDecimal amount = fields.money("centralProvincial");
            fields.check();
            long payer = payer(given.get("payer"));
            area.require(payer);
            Optional<Balance> known = locked(id);
            Balance asked = new Balance(id, String.valueOf(payer), month.toString(), amount, 1);
            return known.isPresent()
                    ? new Recorded(change(known.get(), asked, seen), false)
                    : new Recorded(create(asked, month, payer, seen), true);
        });
    }

    /** The county or prefecture told, the caller's own where none is. */
    private static long payer(String text) {
        long code = text == null || text.isBlank() ? Caller.who().division() : Page.division(text);
        DivisionLevel level = DivisionCode.level(code);
        if (level != DivisionLevel.COUNTY && level != DivisionLevel.PREFECTURE) {
            throw Problem.invalid("/payer", "funding.division-of-payer");
        }
        return code;
    }

    private Balance create(Balance asked, YearMonth month, long payer, Long seen) {
        if (seen != null) {
            throw Problem.stale(null);
        }
        if (!Uuid7.isValid(asked.id())) {
            throw Problem.invalid("?id", "funding.id-invalid");
        }
        String columns = "id, payer, for_month, central_provincial, version, updated_by, updated_at";
        String insert = db.dialect().insertIgnore("funding_balance", columns, "for_month, payer");
        int made = db.update(Sql.of(
                insert,
                asked.id(),
                payer,
                month.atDay(1),
                asked.centralProvincial(),
                1L,
                Caller.who().realName(),
                today.now()));
        if (made == 0) {
            throw Problem.conflict("funding-balance-known", Map.of("month", month), null);
        }
        tell(asked, null);
        return asked;
    }

    private Balance change(Balance old, Balance asked, Long seen) {
        if (!old.payer().equals(asked.payer()) || !old.month().equals(asked.month())) {
            throw Problem.invalid("/month", "funding.balance-fixed");
        }
        boolean same = old.centralProvincial().compareTo(asked.centralProvincial()) == 0;
        if (seen != null && seen != old.version()) {
            throw Problem.stale(old);
        }
        if (same) {
            return old;
        }
        if (seen == null) {
            throw Problem.of(428, "precondition-required");
        }
        db.update(Sql.of(
                "update funding_balance set central_provincial = ?, version = version + 1, updated_by = ?,"
                        + " updated_at = ? where id = ?",
                asked.centralProvincial(),
                Caller.who().realName(),
                today.now(),
                old.id()));
        tell(asked, old);
        return locked(old.id()).orElseThrow();
    }

    private void tell(Balance now, Balance before) {
        trail.changed(
                "funding.balance-reported",
                TYPE,
                now.id(),
                Long.parseLong(now.payer()),
                before == null
                        ? Map.of()
                        : Map.of("balance", before.centralProvincial().toString()),
                Map.of("balance", now.centralProvincial().toString()));
    }

    private Optional<Balance> locked(UUID id) {
        return db.one(
                Sql.of("select b.* from funding_balance b where b.id = ? for update", id),
                row -> new Balance(
                        row.uuid("id"),
                        String.valueOf(row.number("payer")),
                        YearMonth.from(row.date("for_month")).toString(),
                        row.decimal("central_provincial"),
                        row.number("version")));
    }

    /** @param payer 12-digit code */
    public record Balance(UUID id, String payer, String month, BigDecimal centralProvincial, long version) {}

    /** @param created false where it was there before */
    public record Recorded(Balance balance, boolean created) {}
}
