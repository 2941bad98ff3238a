package org.tonghu.work.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.exchange.Outcome;

/** What became of each row of an import, kept with the chunk that did it, so that a resumed job still knows. No personal data. */
@Component(service = ExchangeRows.class)
public final class ExchangeRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Why>> WHYS = new TypeReference<>() {};
    private static final String INSERT =
            "insert into work_exchange_row (job_id, row_no, outcome, reasons) values (?, ?, ?, ?)";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database db;
    private final Clock clock;

    @Activate
    public ExchangeRows(@Reference(target = "(tonghu.module=work)") Database db, @Reference Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A reason, and whose texts say it; the target's where there is no module. */
    record Why(String module, String pointer, String code, Map<String, String> args) {}

    /** A row's outcome in lower case, with its reasons. */
    record Kept(String outcome, List<Why> reasons) {
        boolean stored() {
            return outcome.equals(name(Outcome.Result.ACCEPTED)) || outcome.equals(name(Outcome.Result.FLAGGED));
        }
    }

    static String name(Outcome.Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }

    void store(UUID job, List<Judged> rows) {
        List<Object[]> values = new ArrayList<>(rows.size());
        for (Judged row : rows) {
            values.add(new Object[] {job, row.row().number(), name(row.outcome().result()), json(row.outcome())});
        }
        db.batch(INSERT, values);
    }

    Map<Long, Kept> of(UUID job, long from, long to) {
        Map<Long, Kept> rows = new HashMap<>();
        Sql sql = Sql.of(
                "select row_no, outcome, reasons from work_exchange_row"
                        + " where job_id = ? and row_no >= ? and row_no <= ?",
                job,
                from,
                to);
        db.each(
                sql,
                row -> rows.put(row.number("row_no"), new Kept(row.string("outcome"), whys(row.string("reasons")))));
        return rows;
    }

    /** Rows of this import, and of those given up a month ago. */
    void forget(UUID job) {
        UUID oldest = Uuid7.of(clock.instant().minus(KEPT).toEpochMilli(), new byte[10]);
        db.update(Sql.of("delete from work_exchange_row where job_id = ? or job_id < ?", job, oldest));
    }

    private static String json(Outcome outcome) {
        List<Why> whys = outcome.reasons().stream().map(ExchangeRows::why).toList();
        try {
            return JSON.writeValueAsString(whys);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Why why(Outcome.Reason reason) {
        Map<String, String> args = new HashMap<>();
        reason.error().args().forEach((key, value) -> args.put(key, String.valueOf(value)));
        return new Why(reason.module(), reason.error().pointer(), reason.error().code(), args);
    }

    private static List<Why> whys(String json) {
        try {
            return JSON.readValue(json, WHYS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
