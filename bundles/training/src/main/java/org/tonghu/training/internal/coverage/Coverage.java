package org.tonghu.training.internal.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.training.internal.Places;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.Trail;

/** The one rotation training a year that every worker of both ranks is due (Cl. 5a): how many had it, and who did not. */
@Component(service = Coverage.class)
public final class Coverage {
    private static final int RATE_SCALE = 4;

    private final Database db;
    private final CoverageSql sql;
    private final Divisions divisions;
    private final Places places;
    private final Trail trail;
    private final Today today;

    @Activate
    public Coverage(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference Divisions divisions,
            @Reference Places places,
            @Reference Trail trail,
            @Reference Today today) {
        this.db = db;
        this.sql = new CoverageSql();
        this.divisions = divisions;
        this.places = places;
        this.trail = trail;
        this.today = today;
    }

    /**
     * @param workers both ranks at work there
     * @param trained were at a course of the year
     * @param qualified hold a certificate that counts today
     * @param rate trained of workers, four decimals, or null where there are no workers
     */
    public record Place(
            String code, String name, long workers, long trained, long qualified, long missing, BigDecimal rate) {}

    /** Divisions of the level below; the total is that of the area itself. */
    public record ByPlace(String division, int year, List<Place> items, Place total) {}

    /** @param qualified whether she may work */
    public record Missing(UUID id, String name, String rank, String division, String place, boolean qualified) {}

    /** @param after where the next page begins, or null */
    public record Page(List<Missing> items, String after) {}

    public ByPlace byPlace(long division, int year) {
        CodeRange area = DivisionCode.range(division);
        DivisionLevel level = below(DivisionCode.level(division));
        Map<Long, Counts> counts = counts(area, level, year);
        List<Place> items = new ArrayList<>();
        for (Division place : divisions.below(division)) {
            items.add(place(place.code(), counts.getOrDefault(place.code(), Counts.NONE)));
        }
        Counts all = counts.values().stream().reduce(Counts.NONE, Counts::plus);
        return new ByPlace(String.valueOf(division), year, items, place(division, all));
    }

    /** Counts by the division of the level that a worker's place lies in, in the caller's scope. */
    Map<Long, Counts> counts(CodeRange area, DivisionLevel level, int year) {
        Map<Long, Counts> counts = new HashMap<>();
        db.each(
                sql.counts(area, level, year, today.day()),
                row -> counts.put(
                        row.number("place"),
                        new Counts(row.number("workers"), row.number("trained"), row.number("qualified"))));
        return counts;
    }

    /** Workers who were at no course of the year, in order of their accounts. The read is recorded. */
    public Page missing(long division, int year, UUID after, int limit) {
        return db.tx(() -> {
            Sql asked = sql.missing(DivisionCode.range(division), year, today.day())
                    .when(after != null, "and w.account_id > ?", after)
                    .add("order by w.account_id limit ?", limit + 1);
            List<Missing> found = new ArrayList<>(db.list(asked, this::missing));
            boolean more = found.size() > limit;
            if (more) {
                found.remove(limit);
            }
            trail.read("missing-read", "division", Caller.who().accountId(), division, found.size());
            return new Page(List.copyOf(found), more ? found.get(limit - 1).id().toString() : null);
        });
    }

    private Missing missing(Row row) {
        long division = row.number("division_code");
        return new Missing(
                row.uuid("account_id"),
                row.string("real_name"),
                row.string("role"),
                String.valueOf(division),
                places.full(division),
                row.number("qualified") > 0);
    }

    private Place place(long code, Counts counts) {
        BigDecimal rate = counts.workers() == 0
                ? null
                : BigDecimal.valueOf(counts.trained())
                        .divide(BigDecimal.valueOf(counts.workers()), RATE_SCALE, RoundingMode.HALF_UP);
        return new Place(
                String.valueOf(code),
                places.name(code),
                counts.workers(),
                counts.trained(),
                counts.qualified(),
                counts.workers() - counts.trained(),
                rate);
    }

    private static DivisionLevel below(DivisionLevel level) {
        DivisionLevel[] levels = DivisionLevel.values();
        return levels[Math.min(level.ordinal() + 1, levels.length - 1)];
    }
}
