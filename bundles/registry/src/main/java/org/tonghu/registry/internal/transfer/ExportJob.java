package org.tonghu.registry.internal.transfer;

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
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.table.TableSink;
import org.tonghu.api.table.Tables;
import org.tonghu.registry.internal.intake.Columns;
import org.tonghu.registry.internal.list.ChildQuery;
import org.tonghu.registry.internal.list.Cursor;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.spi.JobHandler;

/** Exports children, marked with who, when and a digest, and recorded as a read. A cancelled export leaves no file. */
@Component(service = JobHandler.class)
public final class ExportJob implements JobHandler {
    /** This job's kind. */
    public static final String KIND = "registry.export";

    /** Parameter: area. */
    public static final String DIVISION = "division";

    /** Parameter: category. */
    public static final String CATEGORY = "category";

    /** Parameter: words searched for. */
    public static final String WORDS = "q";

    /** Parameter: csv or xlsx. */
    public static final String FORMAT = "format";

    private static final Map<String, String> TYPES = Map.of(
            "csv",
            "text/csv; charset=utf-8",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private final ExportRows rows;
    private final ExportMark mark;
    private final Template template;
    private final Tables tables;
    private final Texts texts;
    private final Audit audit;

    @Activate
    public ExportJob(
            @Reference ExportRows rows,
            @Reference ExportMark mark,
            @Reference Template template,
            @Reference Tables tables,
            @Reference Texts texts,
            @Reference Audit audit) {
        this.rows = rows;
        this.mark = mark;
        this.template = template;
        this.tables = tables;
        this.texts = texts;
        this.audit = audit;
    }

    /** Stops the writing of a file whose owner does not want it any more. */
    private static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Run run) throws IOException {
        ChildQuery query = query(run.parameters());
        run.total(rows.count(query));
        String format = run.parameters().get(FORMAT);
        String name = texts.of("export.file", Caller.current().locale()) + "." + format;
        long[] written = {0};
        try {
            run.result(name, TYPES.get(format), out -> written[0] = write(run, query, format, out));
        } catch (RuntimeException e) {
            if (run.cancelled() && cancelled(e)) {
                return;
            }
            throw e;
        }
        run.chunk(written[0], Map.of("rows", written[0]), () -> {
            long place = query.area() == null
                    ? Caller.who().division()
                    : query.area().lo();
            audit.read("children.exported", "child", null, place, Long.toString(written[0]));
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

    private long write(Run run, ChildQuery query, String format, OutputStream out) throws IOException {
        Locale locale = Caller.current().locale();
        Map<String, String> moduleColumns = template.moduleColumns(locale);
        List<String> header = header(moduleColumns, locale);
        ExportMark.Digest digest = new ExportMark.Digest();
        long count = 0;
        try (TableSink sink = tables.write(out, format, texts.of("import.sheet", locale), header)) {
            Cursor after = null;
            do {
                if (run.cancelled()) {
                    throw new Cancelled();
                }
                List<Exported> page = rows.page(query, after);
                for (List<String> cells : rows.cells(page, List.copyOf(moduleColumns.keySet()), locale)) {
                    sink.row(cells);
                    digest.add(cells);
                }
                count += page.size();
                after = page.isEmpty() ? null : page.get(page.size() - 1).cursor();
            } while (after != null);
            sink.row(last(mark.line(count, digest.hex(), locale), header.size()));
        }
        return count;
    }

    private List<String> header(Map<String, String> moduleColumns, Locale locale) {
        List<String> header = new ArrayList<>();
        Columns.keys().forEach(key -> header.add(texts.label(key, locale)));
        header.add(texts.label("categories", locale));
        header.add(texts.label("confirmedOn", locale));
        header.addAll(moduleColumns.values());
        return header;
    }

    private static List<String> last(String text, int width) {
        List<String> cells = new ArrayList<>();
        cells.add(text);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    private static ChildQuery query(Map<String, String> parameters) {
        String division = parameters.get(DIVISION);
        CodeRange area = division == null ? null : DivisionCode.range(Long.parseLong(division));
        return new ChildQuery(parameters.getOrDefault(WORDS, ""), area, parameters.get(CATEGORY), true);
    }
}
