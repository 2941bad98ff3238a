package org.tonghu.work.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tonghu.api.code.Codes;
import org.tonghu.api.data.Sql;
import org.tonghu.api.job.JobView;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.spi.ExportSource;
import org.tonghu.spi.ImportTarget;
import org.tonghu.spi.JobHandler;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.Stand;
import org.tonghu.work.internal.blob.DatabaseBlobs;
import org.tonghu.work.internal.job.OneNode;
import org.tonghu.work.internal.table.FileTables;
import org.tonghu.work.internal.text.Texts;

/** What imports and exports promise, on whatever database, as jobs from submission to result. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExchangeCases {
    private static final String HEADER = "姓名,日期,人数,金额,结果,备注\n";
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private Stand stand;
    private TestDatabase test;
    private DatabaseBlobs blobs;
    private Roster roster;
    private OneNode node;
    private Counter counter;

    abstract TestDatabase open();

    @BeforeAll
    void connect() {
        test = open();
    }

    @BeforeEach
    void build() {
        List.of("work_exchange_row", "work_inbox", "work_job", "work_blob")
                .forEach(table -> test.database().update(Sql.of("delete from " + table)));
        stand = new Stand();
        stand.held.addAll(List.of("sample.import", "sample.export"));
        roster = new Roster();
        stand.offer(ImportTarget.class, roster);
        stand.offer(ExportSource.class, roster.source());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        blobs = new DatabaseBlobs(test.database(), Fixture.vault(), clock);
        Texts texts = new Texts(Fixture.catalogue());
        Said said = new Said(texts);
        FileTables tables = new FileTables();
        Targets targets = new Targets(stand.offers(), stand, stand);
        Uploaded uploaded = new Uploaded(blobs, tables);
        ExchangeRows rows = new ExchangeRows(test.database(), clock);
        ImportResult result = new ImportResult(uploaded, rows, tables, said);
        stand.offer(JobHandler.class, new ImportJob(targets, uploaded, rows, result, said, new Results(), stand));
        stand.offer(JobHandler.class, new ExportJob(targets, new ExportMark(clock, said), tables, said, stand));
        node = new OneNode(test.database(), blobs, texts, stand, stand, clock);
        counter = new Counter(test.database(), targets, node.jobs, blobs, tables, said);
    }

    @AfterAll
    void close() {
        test.close();
    }

    @Test
    void cells_come_as_their_columns_say_and_each_row_gets_its_outcome() {
        JobView job = imported(
                false,
                "张三,2026年3月1日,\"1,200\",￥1200.5,合格,好\n"
                        + "李四,三月,很多,1.234,也许,\n"
                        + "张三,2026/3/2,1,2,合格,\n"
                        + ",2026-03-02,1,2,合格,\n"
                        + "王五,,,,,多余,单元格\n"
                        + "赵六,,,,,\n");
        assertThat(job.state()).isEqualTo("done");
        assertThat(job.title()).isEqualTo("导入：名册");
        assertThat(job.counts())
                .containsOnly(
                        Map.entry("accepted", 1L),
                        Map.entry("flagged", 1L),
                        Map.entry("refused", 3L),
                        Map.entry("duplicates", 1L));
        assertThat(roster.stored.get("张三"))
                .containsAllEntriesOf(
                        Map.of("date", "2026-03-01", "people", "1200", "money", "1200.50", "result", "pass"));
        assertThat(roster.stored.keySet()).containsExactly("张三", "赵六");
        assertThat(result(job).lines())
                .anyMatch(line -> line.startsWith("3,refused,日期：不是日期")
                        && line.contains("人数：不是整数")
                        && line.contains("金额：不是金额")
                        && line.contains("结果：不在可选项内"))
                .anyMatch(line -> line.startsWith("4,duplicate,姓名：twice"))
                .anyMatch(line -> line.startsWith("5,refused,姓名：必填"))
                .anyMatch(line -> line.startsWith("6,refused,该行单元格多于表头"))
                .anyMatch(line -> line.startsWith("7,flagged,日期：no-date"));
        assertThat(stand.written).containsExactly("exchange.imported");
        assertThat(test.database().count(Sql.of("select count(*) from work_exchange_row")))
                .isZero();
    }

    @Test
    void a_dry_run_writes_nothing_and_a_file_without_a_column_nothing_at_all() {
        JobView dry = imported(true, "张三,,,,,\n");
        assertThat(dry.counts()).containsOnly(Map.entry("flagged", 1L));
        assertThat(roster.stored).isEmpty();
        assertThat(stand.written).isEmpty();
        JobView bad = finished(Fixture.as(1, () -> start("日期\n2026-01-01\n", false)));
        assertThat(bad.state()).isEqualTo("failed");
        assertThat(bad.failure()).contains("姓名");
    }

    @Test
    void the_template_says_what_is_wanted_and_its_examples_are_no_row() {
        byte[] template = Fixture.as(1, () -> counter.template("sample.roster", "csv"));
        String text = new String(template, StandardCharsets.UTF_8);
        assertThat(text).contains("姓名,日期,人数,金额,结果,备注", "张三（示例）");
        JobView job = finished(Fixture.as(1, () -> start(text + "李四,2026-01-01,,,,\n", false)));
        assertThat(job.counts()).containsOnly(Map.entry("accepted", 1L));
        assertThat(Fixture.as(1, counter::offered).imports()).singleElement().satisfies(one -> assertThat(one.columns())
                .hasSize(6));
    }

    @Test
    void cancelled_it_keeps_whole_chunks_and_says_which_rows_it_did_not_reach() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            lines.append("人").append(i).append(",2026-01-01,,,,\n");
        }
        UUID job = Fixture.as(1, () -> start(HEADER + lines, false));
        roster.afterFirstChunk = () -> node.cancel(job);
        JobView view = finished(job);
        assertThat(view.state()).isEqualTo("cancelled");
        assertThat(roster.stored).hasSize(500);
        assertThat(result(view).lines().filter(line -> line.contains(",cancelled,已取消，未处理")))
                .hasSize(200);
    }

    @Test
    void an_export_is_escaped_marked_and_on_record() {
        roster.stored.put("=HYPERLINK(1)", Map.of("money", "1.00"));
        JobView job = finished(Fixture.as(1, () -> counter.startExport("sample.roster", Map.of(), "csv")));
        assertThat(job.state()).isEqualTo("done");
        assertThat(result(job)).contains("'=HYPERLINK(1)", "由某某（账号officer1）于2026-11-24 10:00:00导出，共1行", "SHA-256");
        assertThat(stand.written).containsExactly("exchange.exported");
    }

    @Test
    void nothing_starts_without_permission_for_others_files_or_while_the_module_is_off() {
        UUID upload = upload(1, HEADER);
        assertThatThrownBy(() -> Fixture.as(2, () -> counter.startImport("sample.roster", upload, true, Map.of())))
                .hasMessageStartingWith("not-found");
        assertThatThrownBy(() -> Fixture.as(1, () -> counter.startImport("sample.other", upload, true, Map.of())))
                .hasMessageStartingWith("not-found");
        UUID job = Fixture.as(1, () -> counter.startImport("sample.roster", upload, true, Map.of()));
        stand.on.clear();
        assertThatThrownBy(() -> Fixture.as(1, () -> counter.startExport("sample.roster", Map.of(), "csv")))
                .hasMessageStartingWith("module-off");
        assertThat(finished(job).state()).isEqualTo("failed");
        stand.on.add(5331);
        stand.held.clear();
        assertThatThrownBy(() -> Fixture.as(1, () -> counter.startExport("sample.roster", Map.of(), "csv")))
                .hasMessageStartingWith("forbidden");
        assertThat(Fixture.as(1, counter::offered).exports()).isEmpty();
    }

    private JobView imported(boolean dryRun, String lines) {
        return finished(Fixture.as(1, () -> start(HEADER + lines, dryRun)));
    }

    private UUID start(String table, boolean dryRun) {
        return counter.startImport("sample.roster", upload(1, table), dryRun, Map.of());
    }

    private UUID upload(int account, String table) {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        return Fixture.as(
                account, () -> blobs.put("名册.csv", "text/csv", new ByteArrayInputStream(bytes), bytes.length));
    }

    private JobView finished(UUID job) {
        return Fixture.as(1, () -> node.done(job));
    }

    private String result(JobView job) {
        return Fixture.as(1, () -> {
            try (InputStream in = blobs.open(node.jobs.result(job.id()).blob())) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    /** One list. */
    private static final class Results implements Codes {
        @Override
        public List<Code> list(String name, Locale locale) {
            return List.of(new Code("pass", "合格"));
        }

        @Override
        public String label(String list, String code, Locale locale) {
            return "合格";
        }

        @Override
        public Optional<String> code(String list, String labelOrCode) {
            return labelOrCode.equals("合格") || labelOrCode.equals("pass") ? Optional.of("pass") : Optional.empty();
        }
    }
}
