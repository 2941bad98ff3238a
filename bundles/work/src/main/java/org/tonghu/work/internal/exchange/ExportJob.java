package org.tonghu.work.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.table.TableSink;
import org.tonghu.api.table.Tables;
import org.tonghu.spi.ExportSource;
import org.tonghu.spi.JobHandler;

/** Exports what a module gives out, marked with who, when and a digest, and recorded as a read. A cancelled export leaves no file. */
@Component(service = JobHandler.class)
public final class ExportJob implements JobHandler {
    private static final Map<String, String> TYPES = Map.of(
            "csv",
            "text/csv; charset=utf-8",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Targets targets;
    private final ExportMark mark;
    private final Tables tables;
    private final Said said;
    private final Audit audit;

    @Activate
    public ExportJob(
            @Reference Targets targets,
            @Reference ExportMark mark,
            @Reference Tables tables,
            @Reference Said said,
            @Reference Audit audit) {
        this.targets = targets;
        this.mark = mark;
        this.tables = tables;
        this.said = said;
        this.audit = audit;
    }

    /** Stops the writing of a file whose owner does not want it any more. */
    private static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private record Work(Run run, ExportSource source, ExportSource.Rows rows, String format, Locale locale) {}

    @Override
    public String kind() {
        return "work" + Kinds.EXPORT;
    }

    /** Jobs of sources that are there; one whose module is starting waits for it. */
    @Override
    public boolean handles(String kind, int prefecture) {
        return Kinds.target(kind, Kinds.EXPORT)
                .filter(target -> targets.hasExport(target, prefecture))
                .isPresent();
    }

    @Override
    public void run(Run run) throws IOException {
        ExportSource source = targets.exportFrom(run.parameters().get(Kinds.TARGET));
        Work work = new Work(
                run,
                source,
                source.open(run.parameters()),
                run.parameters().get(Kinds.FORMAT),
                Caller.current().locale());
        run.total(work.rows().total());
        long[] written = {0};
        try {
            String name = said(work, "export.file") + "." + work.format();
            run.result(name, TYPES.get(work.format()), out -> written[0] = write(work, out));
        } catch (RuntimeException e) {
            if (run.cancelled() && cancelled(e)) {
                return;
            }
            throw e;
        }
        run.chunk(written[0], Map.of("rows", written[0]), () -> {
            audit.read(source.action(), source.subjectType(), null, work.rows().division(), Long.toString(written[0]));
            return null;
        });
    }

    private static boolean cancelled(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Cancelled) {
                return true;
            }
        }
        return false;
    }

    private long write(Work work, OutputStream out) throws IOException {
        List<String> header = said.titled(work.source().key(), work.rows().columns()).stream()
                .map(column -> Said.pick(column.titles(), work.locale()))
                .toList();
        ExportMark.Digest digest = new ExportMark.Digest();
        long count = 0;
        try (TableSink sink = tables.write(out, work.format(), said(work, "import.sheet"), header)) {
            String after = null;
            do {
                if (work.run().cancelled()) {
                    throw new Cancelled();
                }
                ExportSource.Page page = work.rows().page(after);
                for (List<String> cells : page.cells()) {
                    sink.row(cells);
                    digest.add(cells);
                }
                count += page.cells().size();
                after = page.after();
            } while (after != null);
            sink.row(last(mark.line(work.source().key(), count, digest.hex(), work.locale()), header.size()));
        }
        return count;
    }

    private String said(Work work, String key) {
        String title = said.title(work.source().key(), work.source().titles(), work.locale());
        return said.of(work.source().key(), key, Map.of("title", title), work.locale());
    }

    private static List<String> last(String text, int width) {
        List<String> cells = new ArrayList<>();
        cells.add(text);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
