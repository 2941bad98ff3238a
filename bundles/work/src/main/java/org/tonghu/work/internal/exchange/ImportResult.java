package org.tonghu.work.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.table.TableSink;
import org.tonghu.api.table.TableSource;
import org.tonghu.api.table.Tables;
import org.tonghu.spi.ImportTarget;
import org.tonghu.spi.JobHandler;

/** The result file of an import: row by row, what became of it and why, and the cells as they were sent. */
@Component(service = ImportResult.class)
public final class ImportResult {
    private static final String CANCELLED = "cancelled";
    private static final String CSV = "csv";

    private final Uploaded uploaded;
    private final ExchangeRows rows;
    private final Tables tables;
    private final Said said;

    @Activate
    public ImportResult(
            @Reference Uploaded uploaded,
            @Reference ExchangeRows rows,
            @Reference Tables tables,
            @Reference Said said) {
        this.uploaded = uploaded;
        this.rows = rows;
        this.tables = tables;
        this.said = said;
    }

    void write(JobHandler.Run run, ImportTarget target, RowReader reader, Locale locale) {
        Words words = new Words(target, locale);
        run.result(
                words.own("import.file") + "." + CSV, "text/csv; charset=utf-8", out -> write(run, reader, words, out));
    }

    private void write(JobHandler.Run run, RowReader reader, Words words, OutputStream out) throws IOException {
        uploaded.read(run.input(), open -> {
            List<String> header = new ArrayList<>(List.of("row", "outcome", "reasons"));
            header.addAll(open.header());
            try (TableSink sink = tables.write(out, CSV, words.own("import.sheet"), header)) {
                while (open.hasNext()) {
                    chunk(run, reader, words, Uploaded.chunk(open), sink);
                }
            }
            return null;
        });
    }

    private void chunk(JobHandler.Run run, RowReader reader, Words words, List<TableSource.Line> lines, TableSink sink)
            throws IOException {
        Map<Long, ExchangeRows.Kept> known = rows.of(
                run.id(), lines.get(0).number(), lines.get(lines.size() - 1).number());
        for (TableSource.Line line : lines) {
            if (!reader.blank(line)) {
                sink.row(cells(line, known.get(line.number()), words));
            }
        }
    }

    private static List<String> cells(TableSource.Line line, ExchangeRows.Kept row, Words words) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(line.number()));
        cells.add(row == null ? CANCELLED : row.outcome());
        cells.add(
                row == null
                        ? words.own("import.outcome." + CANCELLED)
                        : row.reasons().stream().map(words::why).collect(Collectors.joining("; ")));
        cells.addAll(line.cells());
        return cells;
    }

    /** The texts of one result. */
    private final class Words {
        private final ImportTarget target;
        private final Locale locale;
        private final Map<String, String> titles = new HashMap<>();

        Words(ImportTarget target, Locale locale) {
            this.target = target;
            this.locale = locale;
            for (Column column : said.titled(target.key(), target.recognised())) {
                titles.put(column.key(), Said.pick(column.titles(), locale));
            }
        }

        String own(String key) {
            return said.of(
                    target.key(), key, Map.of("title", said.title(target.key(), target.titles(), locale)), locale);
        }

        String why(ExchangeRows.Why why) {
            String module = Said.module(target.key());
            String text = said.of(why.module() == null ? module : why.module(), module, why.code(), why.args(), locale);
            String key =
                    why.pointer().startsWith("/") ? why.pointer().substring(1).replace('/', '.') : why.pointer();
            String label = titles.getOrDefault(key, key);
            return label.isEmpty()
                    ? text
                    : said.of(target.key(), "fault", Map.of("label", label, "text", text), locale);
        }
    }
}
