package org.tonghu.registry.internal.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.table.TableSink;
import org.tonghu.api.table.TableSource;
import org.tonghu.api.table.Tables;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.spi.JobHandler;

/** The result file of an import: row by row, what became of it and why, and the cells as they were sent. */
@Component(service = ImportResult.class)
public final class ImportResult {
    /** Outcomes of rows that are in. */
    static final Set<String> TAKEN = Set.of("accepted", "flagged");

    /** Counters of the job by outcome. */
    static final Map<String, String> COUNTERS =
            Map.of("accepted", "accepted", "flagged", "flagged", "refused", "refused", "duplicate", "duplicates");

    private static final String CANCELLED = "cancelled";
    private static final int CHUNK = 500;
    private final ImportTable table;
    private final ImportRows rows;
    private final Tables tables;
    private final Texts texts;

    @Activate
    public ImportResult(
            @Reference ImportTable table,
            @Reference ImportRows rows,
            @Reference Tables tables,
            @Reference Texts texts) {
        this.table = table;
        this.rows = rows;
        this.tables = tables;
        this.texts = texts;
    }

    void write(JobHandler.Run run, Locale locale) {
        String name = texts.of("import.file", locale) + ".csv";
        run.result(name, "text/csv; charset=utf-8", out -> write(run, locale, out));
    }

    private void write(JobHandler.Run run, Locale locale, OutputStream out) throws IOException {
        table.read(run.input(), open -> {
            List<String> header = new ArrayList<>(List.of("row", "outcome", "reasons"));
            header.addAll(open.header());
            try (TableSink sink = tables.write(out, "csv", texts.of("import.sheet", locale), header)) {
                while (open.hasNext()) {
                    chunk(run, locale, open, sink);
                }
            }
            return null;
        });
    }

    private void chunk(JobHandler.Run run, Locale locale, TableSource open, TableSink sink) throws IOException {
        List<TableSource.Line> lines = new ArrayList<>(CHUNK);
        while (lines.size() < CHUNK && open.hasNext()) {
            lines.add(open.next());
        }
        Map<Long, ImportRows.Row> known = rows.of(
                run.id(), lines.get(0).number(), lines.get(lines.size() - 1).number());
        for (TableSource.Line line : lines) {
            if (!ImportTable.blank(line)) {
                sink.row(cells(line, known.get(line.number()), locale));
            }
        }
    }

    private List<String> cells(TableSource.Line line, ImportRows.Row row, Locale locale) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(line.number()));
        cells.add(row == null ? CANCELLED : row.outcome());
        cells.add(row == null ? texts.of("import.outcome." + CANCELLED, locale) : reasons(row, locale));
        cells.addAll(line.cells());
        return cells;
    }

    private String reasons(ImportRows.Row row, Locale locale) {
        return row.reasons().stream()
                .map(reason -> texts.fault(
                        reason.module(),
                        new FieldError(reason.pointer(), reason.code(), Map.copyOf(reason.args())),
                        locale))
                .collect(Collectors.joining("; "));
    }
}
