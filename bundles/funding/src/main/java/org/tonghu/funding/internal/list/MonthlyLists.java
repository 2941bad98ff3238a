package org.tonghu.funding.internal.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.Trail;
import org.tonghu.funding.internal.rule.Kind;

/** Monthly lists (Cl. 9b): computed as often as wanted, then frozen; a frozen list never changes. */
@Component(service = MonthlyLists.class)
public final class MonthlyLists {
    static final String TYPE = "funding.list";
    private static final YearMonth FIRST = YearMonth.of(2019, 1);

    private final Database db;
    private final ListRows rows;
    private final LineRows lines;
    private final Payers payers;
    private final ServedArea area;
    private final Trail trail;
    private final Today today;

    @Activate
    public MonthlyLists(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference ListRows rows,
            @Reference LineRows lines,
            @Reference Payers payers,
            @Reference ServedArea area,
            @Reference Trail trail,
            @Reference Today today) {
        this.db = db;
        this.rows = rows;
        this.lines = lines;
        this.payers = payers;
        this.area = area;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Computes the lists of every payer in the division for a month; those frozen already stay as they are.
     *
     * @return all lists of the month within the division
     * @throws Problem invalid for a month not yet due; not-found out of scope; conflict {@code funding-split-uneven}
     */
    public List<MonthlyList> compute(YearMonth month, long division) {
        YearMonth last = YearMonth.from(today.day()).plusMonths(1);
        if (month.isBefore(FIRST) || month.isAfter(last)) {
            throw Problem.invalid("/month", "funding.month-not-due");
        }
        return db.tx(() -> {
            List<UUID> drafts = rows.drafts(payers.within(division), month);
            if (!drafts.isEmpty()) {
                rows.compute(drafts, month);
            }
            trail.changed(
                    "funding.list-computed",
                    TYPE,
                    null,
                    division,
                    Map.of(),
                    Map.of("month", month.toString(), "lists", String.valueOf(drafts.size())));
            return within(division, month);
        });
    }

    /** Lists of payers within a division, newest month first. */
    public List<MonthlyList> within(long division, YearMonth month) {
        CodeRange range = area.require(division);
        LocalDate first = month == null ? null : month.atDay(1);
        return rows.within(range, first).stream()
                .filter(list -> area.serves(Long.parseLong(list.payer())))
                .toList();
    }

    /** @throws Problem not-found for none or one out of scope */
    public MonthlyList get(UUID id) {
        return require(rows.find(id).orElseThrow(Problem::notFound));
    }

    public Page.Rows<ListLine> lines(UUID id, Page page, String outcome) {
        return db.tx(() -> {
            MonthlyList list = get(id);
            List<ListLine> read = lines.page(id, page, outcome);
            trail.read("funding.list-read", TYPE, id, Long.parseLong(list.payer()), String.valueOf(read.size()));
            return page.rows(read, ListLine::id);
        });
    }

    /**
     * Freezes a list: from now on it says for ever what was paid. The same again is harmless.
     *
     * @param seen the version the caller saw
     * @throws Problem precondition-required without it, stale where it was computed again since
     */
    public MonthlyList freeze(UUID id, Long seen) {
        return db.tx(() -> {
            MonthlyList list = require(rows.locked(id).orElseThrow(Problem::notFound));
            if (list.state().equals("frozen")) {
                return list;
            }
            if (seen == null) {
                throw Problem.of(428, "precondition-required");
            }
            if (seen != list.version()) {
                throw Problem.stale(list);
            }
            rows.freeze(id);
            trail.publish(listed(list, lines.paid(id)));
            Map<String, String> said = Map.of(
                    "month",
                    list.month(),
                    "paid",
                    String.valueOf(list.paid()),
                    "amount",
                    list.amount().toString());
            trail.changed("funding.list-frozen", TYPE, id, Long.parseLong(list.payer()), Map.of(), said);
            return get(id);
        });
    }

    private MonthlyList require(MonthlyList list) {
        area.require(Long.parseLong(list.payer()));
        if (!area.serves(Long.parseLong(list.payer()))) {
            throw Problem.moduleOff(ServedArea.MODULE);
        }
        return list;
    }

    /** One event a paid line. A sealed kind is not named: counters of other modules read it. */
    private List<DomainEvent> listed(MonthlyList list, List<ListLine> paid) {
        List<DomainEvent> events = new ArrayList<>(paid.size());
        Set<UUID> counted = new HashSet<>();
        for (ListLine line : paid) {
            boolean sealed = Kind.byCode(line.kind()).map(Kind::isSealed).orElse(false);
            events.add(trail.event(
                    "GrantListed",
                    line.id(),
                    Long.parseLong(line.village()),
                    Map.of(
                            "month",
                            list.month(),
                            "kind",
                            sealed ? "sealed" : line.kind(),
                            "amount",
                            line.amount().toPlainString(),
                            "firstOfMonth",
                            String.valueOf(counted.add(line.child())))));
        }
        return events;
    }
}
