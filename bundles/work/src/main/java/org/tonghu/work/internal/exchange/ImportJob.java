package org.tonghu.work.internal.exchange;

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
import org.tonghu.api.audit.Audit;
import org.tonghu.api.code.Codes;
import org.tonghu.api.data.DatabaseException;
import org.tonghu.api.exchange.ImportRow;
import org.tonghu.api.exchange.Outcome;
import org.tonghu.api.table.TableSource;
import org.tonghu.spi.ImportTarget;
import org.tonghu.spi.JobHandler;

/**
 * Imports a table into whatever a module takes in, 500 rows a transaction: good rows are in, others are not, nothing
 * half. The whole table is read once before anything is written, so a damaged file writes nothing. Cancelled, it keeps
 * whole chunks, and the result file says which rows were not reached.
 */
@Component(service = JobHandler.class)
public final class ImportJob implements JobHandler {
    private static final Map<Outcome.Result, String> COUNTERS = Map.of(
            Outcome.Result.ACCEPTED, "accepted",
            Outcome.Result.FLAGGED, "flagged",
            Outcome.Result.REFUSED, "refused",
            Outcome.Result.DUPLICATE, "duplicates");

    private final Targets targets;
    private final Uploaded uploaded;
    private final ExchangeRows rows;
    private final ImportResult result;
    private final Said said;
    private final Codes codes;
    private final Audit audit;

    @Activate
    public ImportJob(
            @Reference Targets targets,
            @Reference Uploaded uploaded,
            @Reference ExchangeRows rows,
            @Reference ImportResult result,
            @Reference Said said,
            @Reference Codes codes,
            @Reference Audit audit) {
        this.targets = targets;
        this.uploaded = uploaded;
        this.rows = rows;
        this.result = result;
        this.said = said;
        this.codes = codes;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "work" + Kinds.IMPORT;
    }

    /** Jobs of targets that are there; one whose module is starting waits for it. */
    @Override
    public boolean handles(String kind, int prefecture) {
        return Kinds.target(kind, Kinds.IMPORT)
                .filter(target -> targets.hasImport(target, prefecture))
                .isPresent();
    }

    @Override
    public void run(Run run) throws IOException {
        Locale locale = Caller.current().locale();
        ImportTarget target = targets.importInto(run.parameters().get(Kinds.TARGET));
        RowReader reader = examined(run, target, locale);
        uploaded.read(run.input(), open -> {
            chunks(new Work(run, target, reader, target.open(run.parameters())), open);
            return null;
        });
        result.write(run, target, reader, locale);
        if (!run.cancelled()) {
            rows.forget(run.id());
        }
    }

    /** Reads all of it once: it is a table, has the columns, and is readable to its end. */
    private RowReader examined(Run run, ImportTarget target, Locale locale) throws IOException {
        return uploaded.read(run.input(), table -> {
            Header header = Header.read(table.header(), said.titled(target.key(), target.recognised()), locale);
            long lines = 0;
            while (table.hasNext()) {
                table.next();
                lines++;
            }
            run.total(lines);
            return new RowReader(header, codes);
        });
    }

    private record Work(Run run, ImportTarget target, RowReader reader, ImportTarget.Rows into) {
        boolean dry() {
            return Boolean.parseBoolean(run.parameters().get(Kinds.DRY_RUN));
        }
    }

    private void chunks(Work work, TableSource open) {
        long done = skip(work, open);
        while (open.hasNext() && !work.run().cancelled()) {
            List<TableSource.Line> lines = Uploaded.chunk(open);
            done += lines.size();
            chunk(work, work.reader().read(lines), done);
        }
    }

    private void chunk(Work work, List<RowReader.Read> read, long done) {
        try {
            write(work, read, done);
        } catch (DatabaseException e) {
            if (!e.duplicate()) {
                throw e;
            }
            // somebody stored the same meanwhile: looked at again, that row is a duplicate
            write(work, read, done);
        }
    }

    private void write(Work work, List<RowReader.Read> read, long done) {
        List<Judged> judged = judge(work, read);
        List<ImportRow> good = judged.stream()
                .filter(row -> row.outcome().stored())
                .map(Judged::row)
                .toList();
        work.run().chunk(done, counts(judged), () -> {
            if (!work.dry() && !good.isEmpty()) {
                work.into().store(good);
                record(work.target(), good.size());
            }
            rows.store(work.run().id(), judged);
            return null;
        });
    }

    private static List<Judged> judge(Work work, List<RowReader.Read> read) {
        List<RowReader.Read> sound =
                read.stream().filter(row -> row.errors().isEmpty()).toList();
        List<Outcome> outcomes = sound.isEmpty()
                ? List.of()
                : work.into().check(sound.stream().map(RowReader.Read::row).toList());
        if (outcomes.size() != sound.size()) {
            throw new IllegalStateException(
                    work.target().key() + " answered " + outcomes.size() + " of " + sound.size());
        }
        List<Judged> judged = new ArrayList<>(read.size());
        int next = 0;
        for (RowReader.Read row : read) {
            Outcome outcome = row.errors().isEmpty() ? outcomes.get(next++) : Outcome.refused(row.errors());
            judged.add(Judged.of(row.row(), outcome, row.flags()));
        }
        return judged;
    }

    private void record(ImportTarget target, int stored) {
        if (target.action() != null) {
            audit.changed(
                    target.action(),
                    target.key(),
                    null,
                    Caller.who().division(),
                    Map.of("rows", new Audit.Change(null, Integer.toString(stored))));
        }
    }

    /** Passes over what an earlier attempt did; the target is told of what that stored. */
    private long skip(Work work, TableSource open) {
        long done = 0;
        while (done < work.run().checkpoint() && open.hasNext()) {
            List<TableSource.Line> lines = Uploaded.chunk(open);
            done += lines.size();
            Map<Long, ExchangeRows.Kept> known = rows.of(
                    work.run().id(),
                    lines.get(0).number(),
                    lines.get(lines.size() - 1).number());
            work.into()
                    .remember(work.reader().read(lines).stream()
                            .map(RowReader.Read::row)
                            .filter(row -> known.containsKey(row.number())
                                    && known.get(row.number()).stored())
                            .toList());
        }
        return done;
    }

    private static Map<String, Long> counts(List<Judged> rows) {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(COUNTERS.get(row.outcome().result()), 1L, Long::sum));
        return counts;
    }
}
