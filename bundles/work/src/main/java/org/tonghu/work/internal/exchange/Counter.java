package org.tonghu.work.internal.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.data.Database;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.exchange.Exchange;
import org.tonghu.api.job.Jobs;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.table.TableSink;
import org.tonghu.api.table.Tables;
import org.tonghu.spi.ExportSource;
import org.tonghu.spi.ImportTarget;

/** Where imports and exports begin. */
@Component(service = {Exchange.class, Counter.class})
public final class Counter implements Exchange {
    private final Database db;
    private final Targets targets;
    private final Jobs jobs;
    private final Blobs blobs;
    private final Tables tables;
    private final Said said;

    @Activate
    public Counter(
            @Reference(target = "(tonghu.module=work)") Database db,
            @Reference Targets targets,
            @Reference Jobs jobs,
            @Reference Blobs blobs,
            @Reference Tables tables,
            @Reference Said said) {
        this.db = db;
        this.targets = targets;
        this.jobs = jobs;
        this.blobs = blobs;
        this.tables = tables;
        this.said = said;
    }

    /** A column as it is shown to who fills it in. */
    public record ColumnView(
            String key, String title, Column.Kind kind, String list, boolean required, String example) {}

    /** Something that can be imported. */
    public record ImportView(String key, String title, List<ColumnView> columns) {}

    /** Something that can be exported. */
    public record ExportView(String key, String title) {}

    /** What the caller may import and export. */
    public record Offered(List<ImportView> imports, List<ExportView> exports) {}

    public Offered offered() {
        Locale locale = Caller.current().locale();
        return new Offered(
                targets.imports().stream().map(target -> view(target, locale)).toList(),
                targets.exports().stream()
                        .map(source -> new ExportView(source.key(), said.title(source.key(), source.titles(), locale)))
                        .toList());
    }

    private ImportView view(ImportTarget target, Locale locale) {
        List<ColumnView> columns = said.titled(target.key(), target.columns()).stream()
                .map(column -> new ColumnView(
                        column.key(),
                        Said.pick(column.titles(), locale),
                        column.kind(),
                        column.list(),
                        column.required(),
                        column.example()))
                .toList();
        return new ImportView(target.key(), said.title(target.key(), target.titles(), locale), columns);
    }

    @Override
    public UUID startImport(String key, UUID upload, boolean dryRun, Map<String, String> parameters) {
        ImportTarget target = targets.importInto(key);
        blobs.meta(upload)
                .filter(meta -> Caller.who().accountId().equals(meta.owner()))
                .orElseThrow(Problem::notFound);
        target.open(parameters);
        Map<String, String> all = parameters(key, target.titles(), parameters);
        all.put(Kinds.DRY_RUN, Boolean.toString(dryRun));
        return db.tx(() -> jobs.submit(key + Kinds.IMPORT, "job.import", all, upload));
    }

    @Override
    public UUID startExport(String key, Map<String, String> parameters, String format) {
        ExportSource source = targets.exportFrom(key);
        source.open(parameters);
        Map<String, String> all = parameters(key, source.titles(), parameters);
        all.put(Kinds.FORMAT, format);
        return db.tx(() -> jobs.submit(key + Kinds.EXPORT, "job.export", all, null));
    }

    private Map<String, String> parameters(String key, Map<String, String> titles, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put(Kinds.TARGET, key);
        all.put(Kinds.TITLE, said.title(key, titles, Caller.current().locale()));
        return all;
    }

    @Override
    public byte[] template(String key, String format) {
        Locale locale = Caller.current().locale();
        ImportTarget target = targets.importInto(key);
        List<Column> columns = said.titled(key, target.columns());
        List<String> header = columns.stream()
                .map(column -> Said.pick(column.titles(), locale))
                .toList();
        String title = said.title(target.key(), target.titles(), locale);
        String sheet = said.of(key, "import.sheet", Map.of("title", title), locale);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableSink sink = tables.write(out, format, sheet, header)) {
            if (columns.stream().anyMatch(column -> column.example() != null)) {
                sink.row(columns.stream()
                        .map(column -> Objects.requireNonNullElse(column.example(), ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
