package org.tonghu.funding.internal.list;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.Fields;
import org.tonghu.funding.internal.Kinds;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.Trail;
import org.tonghu.funding.internal.grant.Entitlement;
import org.tonghu.funding.internal.grant.EntitlementRows;

/** Arrears 补发: entered with their reason and their split by source, paid by the list of a month that is still open. */
@Component(service = Arrears.class)
public final class Arrears {
    private static final String TYPE = "funding.arrears";
    private static final String INSERT = "insert into funding_arrears (entitlement_id, child_id, paid_month, for_month,"
            + " amount, central_provincial, prefecture, county, reason, version, updated_by, updated_at, id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database db;
    private final EntitlementRows entitlements;
    private final ServedArea area;
    private final Kinds kinds;
    private final Trail trail;
    private final Today today;

    @Activate
    public Arrears(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference EntitlementRows entitlements,
            @Reference ServedArea area,
            @Reference Kinds kinds,
            @Reference Trail trail,
            @Reference Today today) {
        this.db = db;
        this.entitlements = entitlements;
        this.area = area;
        this.kinds = kinds;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Enters arrears: new ones, or the same again. They are never changed; what was wrong is put right by the next month.
     *
     * @throws Problem invalid; conflict {@code funding-list-frozen} where the paying list is frozen; stale
     */
    public Recorded record(UUID id, Map<String, String> given) {
        return db.tx(() -> {
            Fields fields = new Fields(given);
            ArrearsView asked = ArrearsCheck.read(id, fields);
            fields.check();
            Entitlement entitlement = entitlements
                    .find(asked.entitlement())
                    .filter(one -> kinds.isOpen(one.kind()))
                    .orElseThrow(() -> Problem.invalid("/entitlement", "funding.entitlement-unknown"));
            area.require(entitlement.payer());
            Optional<ArrearsView> known = find(id);
            if (known.isPresent()) {
                return new Recorded(same(known.get(), asked), false);
            }
            return new Recorded(create(asked, entitlement), true);
        });
    }

    private ArrearsView create(ArrearsView asked, Entitlement entitlement) {
        if (!Uuid7.isValid(asked.id())) {
            throw Problem.invalid("?id", "funding.id-invalid");
        }
        YearMonth paid = YearMonth.parse(asked.paidMonth());
        if (frozen(entitlement.payer(), paid)) {
            throw Problem.conflict("funding-list-frozen", Map.of("month", paid), null);
        }
        db.update(Sql.of(
                INSERT,
                entitlement.id(),
                entitlement.child(),
                paid.atDay(1),
                YearMonth.parse(asked.forMonth()).atDay(1),
                asked.amount(),
                asked.centralProvincial(),
                asked.prefecture(),
                asked.county(),
                asked.reason(),
                1L,
                Caller.who().realName(),
                today.now(),
                asked.id()));
        trail.changed(
                "funding.arrears-entered",
                TYPE,
                asked.id(),
                entitlement.payer(),
                Map.of(),
                Map.of("amount", asked.amount().toString(), "month", asked.paidMonth()));
        return find(asked.id()).orElseThrow();
    }

    private static ArrearsView same(ArrearsView known, ArrearsView asked) {
        boolean same = known.entitlement().equals(asked.entitlement())
                && known.amount().compareTo(asked.amount()) == 0
                && known.paidMonth().equals(asked.paidMonth())
                && Objects.equals(known.forMonth(), asked.forMonth());
        if (!same) {
            throw Problem.conflict("funding-arrears-fixed", Map.of(), known);
        }
        return known;
    }

    private boolean frozen(long payer, YearMonth month) {
        return db.count(Sql.of(
                        "select count(*) from funding_list where payer = ? and for_month = ? and state = 'frozen'",
                        payer,
                        month.atDay(1)))
                > 0;
    }

    private Optional<ArrearsView> find(UUID id) {
        return db.one(Sql.of("select a.* from funding_arrears a where a.id = ?", id), Arrears::view);
    }

    private static ArrearsView view(Row row) {
        return new ArrearsView(
                row.uuid("id"),
                row.uuid("entitlement_id"),
                row.uuid("child_id"),
                YearMonth.from(row.date("paid_month")).toString(),
                YearMonth.from(row.date("for_month")).toString(),
                row.decimal("amount"),
                row.decimal("central_provincial"),
                row.decimal("prefecture"),
                row.decimal("county"),
                row.string("reason"),
                row.number("version"));
    }

    /** @param created false where it was there before */
    public record Recorded(ArrearsView arrears, boolean created) {}
}
