package org.tonghu.registry.internal.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.registry.internal.intake.Candidate;
import org.tonghu.registry.internal.intake.Fault;

/** What became of each row of an import, kept with the chunk that did it, so that a resumed job still knows. No personal data. */
@Component(service = ImportRows.class)
public final class ImportRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final String INSERT =
            "insert into registry_import_row (job_id, row_no, outcome, reasons) values (?, ?, ?, ?)";
    private static final Duration KEPT = Duration.ofDays(30);
    private final Database db;
    private final Clock clock;

    @Activate
    public ImportRows(@Reference(target = "(tonghu.module=registry)") Database db, @Reference Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is wrong, and whose texts say it. */
    record Reason(String module, String pointer, String code, Map<String, String> args) {}

    /** A row's outcome with its reasons. */
    record Row(String outcome, List<Reason> reasons) {}

    void store(UUID job, List<Candidate> rows) {
        List<Object[]> values = new ArrayList<>(rows.size());
        for (Candidate row : rows) {
            values.add(new Object[] {job, row.number(), row.outcome(), json(row)});
        }
        db.batch(INSERT, values);
    }

    Map<Long, Row> of(UUID job, long from, long to) {
        Map<Long, Row> rows = new HashMap<>();
        db.each(
                Sql.of(
                        "select row_no, outcome, reasons from registry_import_row"
                                + " where job_id = ? and row_no >= ? and row_no <= ?",
                        job,
                        from,
                        to),
                row -> rows.put(row.number("row_no"), new Row(row.string("outcome"), reasons(row.string("reasons")))));
        return rows;
    }

    void forget(UUID job) {
        db.update(Sql.of("delete from registry_import_row where job_id = ?", job));
    }

    /** Rows of imports that were given up. */
    public void forgetOld() {
        UUID oldest = Uuid7.of(clock.instant().minus(KEPT).toEpochMilli(), new byte[10]);
        db.update(Sql.of("delete from registry_import_row where job_id < ?", oldest));
    }

    private static String json(Candidate row) {
        List<Reason> reasons = new ArrayList<>();
        row.errors().forEach(fault -> reasons.add(reason(fault)));
        row.flags().forEach(fault -> reasons.add(reason(fault)));
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reason reason(Fault fault) {
        Map<String, String> args = new HashMap<>();
        fault.error().args().forEach((key, value) -> args.put(key, String.valueOf(value)));
        return new Reason(fault.module(), fault.error().pointer(), fault.error().code(), args);
    }

    private static List<Reason> reasons(String json) {
        try {
            return JSON.readValue(json, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
