package org.tonghu.registry.internal.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.DatabaseException;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.table.TableSource;
import org.tonghu.registry.internal.intake.Candidate;
import org.tonghu.registry.internal.intake.Chunk;
import org.tonghu.registry.internal.intake.Intake;
import org.tonghu.registry.internal.intake.RowCheck;
import org.tonghu.spi.JobHandler;

/**
 * Imports a table of the registry form (A3-2), 500 rows a transaction: good rows are in, others are not, nothing half.
 * The whole table is read once before anything is written, so a damaged file writes nothing. Cancelled, it keeps whole
 * chunks, and the result file says which rows were not reached.
 */
@Component(service = JobHandler.class)
public final class ImportJob implements JobHandler {
    /** This job's kind. */
    public static final String KIND = "registry.import";

    /** Parameter: whether only to check. */
    public static final String DRY_RUN = "dryRun";

    /** Parameter: division outside of which nothing is taken. */
    public static final String LIMIT = "village";

    private static final int CHUNK = 500;
    private final Intake intake;
    private final ImportTable table;
    private final ImportRows rows;
    private final ImportResult result;

    @Activate
    public ImportJob(
            @Reference Intake intake,
            @Reference ImportTable table,
            @Reference ImportRows rows,
            @Reference ImportResult result) {
        this.intake = intake;
        this.table = table;
        this.rows = rows;
        this.result = result;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Run run) throws IOException {
        Locale locale = Caller.current().locale();
        run.total(table.examine(run.input(), locale));
        table.read(run.input(), open -> {
            chunks(run, open, table.keys(open, locale));
            return null;
        });
        result.write(run, locale);
        if (!run.cancelled()) {
            rows.forget(run.id());
        }
    }

    private void chunks(Run run, TableSource open, List<String> keys) {
        Chunk.Seen seen = new Chunk.Seen();
        long done = skip(run, open, keys, seen);
        while (open.hasNext() && !run.cancelled()) {
            List<TableSource.Line> lines = next(open);
            done += lines.size();
            chunk(run, lines, keys, seen, done);
        }
    }

    private void chunk(Run run, List<TableSource.Line> lines, List<String> keys, Chunk.Seen seen, long done) {
        RowCheck checking = intake.checking(limit(run));
        List<Candidate> checked = new ArrayList<>(lines.size());
        for (TableSource.Line line : lines) {
            if (!ImportTable.blank(line)) {
                checked.add(checking.check(line.number(), ImportTable.cells(keys, line), line.surplus()));
            }
        }
        try {
            write(run, checked, checking, seen, done);
        } catch (DatabaseException e) {
            if (!e.duplicate()) {
                throw e;
            }
            // somebody filed one of these numbers meanwhile: looked at again, that row is a duplicate
            write(run, checked, checking, seen, done);
        }
    }

    private void write(Run run, List<Candidate> checked, RowCheck checking, Chunk.Seen seen, long done) {
        List<Candidate> judged = intake.judge(checked, seen);
        run.chunk(done, counts(judged), () -> {
            if (!dryRun(run)) {
                intake.write(judged, checking);
            }
            rows.store(run.id(), judged);
            return null;
        });
    }

    /** Passes over what an earlier attempt did, remembering its numbers. */
    private long skip(Run run, TableSource open, List<String> keys, Chunk.Seen seen) {
        long done = 0;
        while (done < run.checkpoint() && open.hasNext()) {
            List<TableSource.Line> lines = next(open);
            done += lines.size();
            RowCheck checking = intake.checking(limit(run));
            Map<Long, ImportRows.Row> known = rows.of(
                    run.id(), lines.get(0).number(), lines.get(lines.size() - 1).number());
            for (TableSource.Line line : lines) {
                ImportRows.Row row = known.get(line.number());
                if (row != null && ImportResult.TAKEN.contains(row.outcome())) {
                    Candidate again = checking.check(line.number(), ImportTable.cells(keys, line), line.surplus());
                    seen.remember(again.idIndex(), line.number());
                }
            }
        }
        return done;
    }

    private static List<TableSource.Line> next(TableSource open) {
        List<TableSource.Line> lines = new ArrayList<>(CHUNK);
        while (lines.size() < CHUNK && open.hasNext()) {
            lines.add(open.next());
        }
        return lines;
    }

    private static Map<String, Long> counts(List<Candidate> rows) {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(ImportResult.COUNTERS.get(row.outcome()), 1L, Long::sum));
        return counts;
    }

    private static boolean dryRun(Run run) {
        return Boolean.parseBoolean(run.parameters().get(DRY_RUN));
    }

    private static CodeRange limit(Run run) {
        String division = run.parameters().get(LIMIT);
        return division == null ? null : DivisionCode.range(Long.parseLong(division));
    }
}
