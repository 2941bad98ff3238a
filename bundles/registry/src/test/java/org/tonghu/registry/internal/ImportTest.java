package org.tonghu.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonghu.registry.internal.House.asOfficer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.table.TableSink;
import org.tonghu.api.table.TableSource;
import org.tonghu.spi.ChildFileSection;
import org.tonghu.work.internal.table.FileTables;

class ImportTest {
    private static final String HEADER = "村（社区）,姓名,性别,民族,出生日期,身份证号,是否有户籍,健康状况,就学状况,监护类型,监护状况,是否农村户籍,家庭收入来源";
    private static House house;
    private static long village;

    @BeforeAll
    static void open() {
        house = new House();
        village = house.village(House.MANGSHI, 0);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void empty() {
        house.db.update(Sql.of("delete from registry_child"));
        house.db.update(Sql.of("delete from registry_child_category"));
        house.db.update(Sql.of("delete from work_exchange_row"));
        house.audit.read.clear();
        house.events.clear();
        house.modules.withdraw(5331);
    }

    private String line(String name, String number) {
        return line(Long.toString(village), name, number);
    }

    private static String line(String place, String name, String number) {
        String hukou = number.isEmpty() ? "否" : "是";
        return place + "," + name + ",男,景颇,2015/3/1," + number + "," + hukou + ",健康,小学,父母双方外出,一般,是,务农、外出务工";
    }

    private TestRun run(byte[] table, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("target", "registry.children");
        return new TestRun(house.db, house.blobs, house.blobs.put(table), all);
    }

    private TestRun imported(String... lines) {
        TestRun run = run((HEADER + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8), Map.of());
        execute(run);
        return run;
    }

    private void execute(TestRun run) {
        asOfficer(() -> {
            house.exchanges.imports.run(run);
            return null;
        });
    }

    private long stored() {
        return house.db.count(Sql.of("select count(*) from registry_child"));
    }

    private List<List<String>> result(TestRun run) {
        List<List<String>> rows = new ArrayList<>();
        try (TableSource table = new FileTables().read(new ByteArrayInputStream(house.blobs.bytes(run.result)))) {
            table.forEachRemaining(line -> rows.add(line.cells()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Test
    void good_rows_are_in_and_bad_rows_are_not_each_with_its_reason() {
        String number = Samples.idNumber("2015-03-01", 11);
        String villageName = house.divisions.find(village).orElseThrow().name();
        long elsewhere = house.village(530_102_000_000L, 0);
        TestRun run = imported(
                line("李一", number),
                line("李二", number),
                line("李三", "110105194912310021"),
                line("李四", Samples.idNumber("2014-02-03", 21)),
                line("李五", "").replace("男", "雄"),
                line("533103999999", "李六", ""),
                line(Long.toString(elsewhere), "李七", ""),
                line("", "李八", ""),
                line("李九", "").replace("2015/3/1", "2015-13-01"),
                line("", ""),
                line("李十", "") + ",多余");
        assertThat(run.counts)
                .containsEntry("accepted", 1L)
                .containsEntry("flagged", 1L)
                .containsEntry("duplicates", 1L)
                .containsEntry("refused", 8L);
        assertThat(stored()).isEqualTo(2);
        assertThat(run.total).isEqualTo(11);
        List<List<String>> rows = result(run);
        assertThat(rows.get(0)).startsWith("2", "accepted", "");
        assertThat(rows.get(1)).startsWith("3", "duplicate", "身份证号：与表中第2行的身份证号重复");
        assertThat(rows.get(2)).startsWith("4", "refused", "身份证号：身份证号校验位不正确，请核对");
        assertThat(rows.get(3)).startsWith("5", "flagged", "出生日期：出生日期与身份证号不一致，请核对");
        assertThat(rows.get(4)).startsWith("6", "refused", "性别：不在可选项内");
        assertThat(rows.get(5)).startsWith("7", "refused", "村（社区）：没有这个村（社区）");
        assertThat(rows.get(6)).startsWith("8", "refused", "村（社区）：不在您的管辖范围内");
        assertThat(rows.get(7).get(2)).contains("必填");
        assertThat(rows.get(8).get(2)).contains("不是日期");
        assertThat(rows.get(9).get(2)).contains("姓名：必填");
        assertThat(rows.get(10).get(2)).contains("单元格多于表头");
        assertThat(villageName).isNotEmpty();
    }

    @Test
    void a_second_import_of_the_same_table_finds_only_duplicates() {
        String[] lines = {line("李一", Samples.idNumber("2015-03-01", 31))};
        imported(lines);
        assertThat(imported(lines).counts).containsExactly(Map.entry("duplicates", 1L));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void imported_files_have_categories_and_are_found() {
        imported(line("单小红", ""));
        assertThat(house.db.count(
                        Sql.of("select count(*) from registry_child_category where category = 'left-behind'")))
                .isEqualTo(1);
        assertThat(house.db.one(Sql.of("select open_values from registry_child"), row -> row.string("open_values")))
                .get()
                .asString()
                .contains("\"income\":[\"farming\",\"migrant-work\"]", "\"ethnicity\":\"28\"");
    }

    @Test
    void gbk_english_labels_keys_and_any_order_are_understood() {
        String header = "Name,village,sex,民族,birthDate,Hukou registered,health.state,schooling,guardianship.form,"
                + "guardianship.state";
        String row = "张三," + village + ",male,汉族,20150301,no,healthy,primary,parents,good";
        TestRun run = run((header + "\n" + row).getBytes(Charset.forName("GBK")), Map.of());
        execute(run);
        assertThat(run.counts).containsExactly(Map.entry("accepted", 1L));
    }

    @Test
    void a_village_may_be_named_within_its_county_and_township() {
        String name = house.divisions.find(village).orElseThrow().name();
        String township =
                house.divisions.find(village / 1000 * 1000).orElseThrow().name();
        TestRun run = run(
                ("乡镇（街道）," + HEADER + "\n" + township + "," + line(name, "李一", "")).getBytes(StandardCharsets.UTF_8),
                Map.of());
        execute(run);
        assertThat(run.counts).containsExactly(Map.entry("accepted", 1L));
    }

    @Test
    void missing_columns_are_refused_by_name_and_nothing_is_written() {
        TestRun run = run("姓名,性别\n李一,男".getBytes(StandardCharsets.UTF_8), Map.of());
        assertThatThrownBy(() -> execute(run))
                .isInstanceOf(Problem.class)
                .satisfies(it -> assertThat(((Problem) it).code()).isEqualTo("import-columns-missing"))
                .extracting(it -> ((Problem) it).args().get("columns").toString())
                .asString()
                .contains("民族", "出生日期", "村（社区）")
                .doesNotContain("姓名");
        assertThat(stored()).isZero();
    }

    @Test
    void a_column_nobody_knows_is_flagged_where_it_says_something() {
        TestRun run = run(
                (HEADER + ",星座\n" + line("李一", "") + ",白羊\n" + line("李二", "") + ",").getBytes(StandardCharsets.UTF_8),
                Map.of());
        execute(run);
        assertThat(run.counts).containsEntry("accepted", 1L).containsEntry("flagged", 1L);
        assertThat(result(run).get(0).get(2)).contains("星座");
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() {
        String number = Samples.idNumber("2015-03-01", 41);
        TestRun run = run(
                (HEADER + "\n" + line("李一", number) + "\n" + line("李二", number)).getBytes(StandardCharsets.UTF_8),
                Map.of("dryRun", "true"));
        execute(run);
        assertThat(run.counts).containsEntry("accepted", 1L).containsEntry("duplicates", 1L);
        assertThat(stored()).isZero();
        assertThat(house.events).isEmpty();
    }

    private byte[] many(int rows) {
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            String day = String.format("20%02d-%02d-01", 10 + i / 11988, 1 + i / 999 % 12);
            table.append('\n').append(line("李" + i, Samples.idNumber(day, 1 + i % 999)));
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void cancelled_it_keeps_whole_chunks_and_says_so() {
        TestRun run = run(many(1_200), Map.of());
        run.cancelAfter = 1;
        execute(run);
        assertThat(stored()).isEqualTo(500);
        List<List<String>> rows = result(run);
        assertThat(rows).hasSize(1_200);
        assertThat(rows.get(499).get(1)).isEqualTo("flagged");
        assertThat(rows.get(500)).startsWith("502", "cancelled", "已取消，未处理");
    }

    @Test
    void killed_it_goes_on_where_it_was() {
        TestRun run = run(many(1_200), Map.of());
        run.dieAfter = 1;
        assertThatThrownBy(() -> execute(run)).hasMessage("killed");
        assertThat(stored()).isEqualTo(500);
        execute(run);
        assertThat(stored()).isEqualTo(1_200);
        assertThat(run.counts).containsExactly(Map.entry("flagged", 1_200L));
        assertThat(result(run)).hasSize(1_200).allSatisfy(row -> assertThat(row.get(1))
                .isEqualTo("flagged"));
    }

    @Test
    void ten_thousand_rows_go_in_by_xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableSink sink = new FileTables().write(out, "xlsx", "s", List.of(HEADER.split(",")))) {
            for (String row : new String(many(10_000), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                sink.row(List.of(row.split(",", -1)));
            }
        }
        TestRun run = run(out.toByteArray(), Map.of());
        execute(run);
        assertThat(stored()).isEqualTo(10_000);
    }

    @Test
    void a_modules_columns_are_taken_only_where_it_serves() {
        Illnesses health = new Illnesses();
        house.columns.addSection(health);
        String header = HEADER + ",患病种类\n";
        byte[] table = (header + line("李一", "") + ",白血病\n" + line("李二", "") + ",\n" + line("李三", "") + ",感冒")
                .getBytes(StandardCharsets.UTF_8);
        TestRun off = run(table, Map.of("dryRun", "true"));
        execute(off);
        assertThat(off.counts).containsEntry("accepted", 1L).containsEntry("refused", 2L);
        assertThat(result(off).get(0).get(2)).contains("未启用");
        house.modules.contribute("health", health, 5331);
        TestRun on = run(table, Map.of());
        execute(on);
        assertThat(on.counts).containsEntry("accepted", 2L).containsEntry("refused", 1L);
        assertThat(health.stored.values()).containsExactly(Map.of("health.illness", "白血病"));
        assertThat(asOfficer(() -> new String(house.exchanges.template("csv"), StandardCharsets.UTF_8)))
                .contains("患病种类");
        house.modules.withdraw(5331);
        assertThat(asOfficer(() -> new String(house.exchanges.template("csv"), StandardCharsets.UTF_8)))
                .doesNotContain("患病种类");
    }

    @Test
    void an_export_is_marked_recorded_and_shows_columns_of_serving_modules() {
        Illnesses health = new Illnesses();
        house.columns.addSection(health);
        house.modules.contribute("health", health, 5331);
        execute(run((HEADER + ",患病种类\n" + line("李一", "") + ",白血病").getBytes(StandardCharsets.UTF_8), Map.of()));
        TestRun on = exported();
        String text = new String(house.blobs.bytes(on.result), StandardCharsets.UTF_8);
        assertThat(text).contains("患病种类", "白血病", "李一", "农村留守儿童", "由杨帆", "共1行", "SHA-256");
        assertThat(house.audit.read).anyMatch(it -> it.action().equals("children.exported"));
        house.modules.withdraw(5331);
        assertThat(new String(house.blobs.bytes(exported().result), StandardCharsets.UTF_8))
                .doesNotContain("患病种类", "白血病");
    }

    @Test
    void an_export_comes_back_in_as_an_import() {
        imported(line("=李一", Samples.idNumber("2015-03-01", 51)));
        byte[] file = house.blobs.bytes(exported().result);
        house.db.update(Sql.of("delete from registry_child"));
        TestRun again = run(file, Map.of("dryRun", "true"));
        execute(again);
        assertThat(again.counts.get("refused")).isEqualTo(1);
        assertThat(again.counts.get("accepted") == null ? again.counts.get("flagged") : again.counts.get("accepted"))
                .isEqualTo(1);
    }

    private TestRun exported() {
        TestRun run = new TestRun(
                house.db,
                house.blobs,
                null,
                Map.of(
                        "target",
                        "registry.children",
                        "format",
                        "csv",
                        "division",
                        Long.toString(DivisionCode.range(House.MANGSHI).lo())));
        asOfficer(() -> {
            house.exchanges.exports.run(run);
            return null;
        });
        return run;
    }

    /** A module's section with one column. */
    static final class Illnesses implements ChildFileSection {
        final Map<UUID, Map<String, String>> stored = new HashMap<>();

        @Override
        public String key() {
            return "treatment";
        }

        @Override
        public Object content(ChildRef child) {
            throw new IllegalStateException("broken");
        }

        @Override
        public List<Column> columns() {
            return List.of(new Column("health.illness", Map.of("zh-CN", "患病种类", "en", "Kind of illness")));
        }

        @Override
        public Map<UUID, Map<String, String>> values(Collection<UUID> children) {
            return stored;
        }

        @Override
        public List<FieldError> check(Map<String, String> row) {
            return "白血病".equals(row.get("health.illness"))
                    ? List.of()
                    : List.of(FieldError.of("health.illness", "enum"));
        }

        @Override
        public void store(ChildRef child, Map<String, String> row) {
            stored.put(child.id(), row);
        }
    }

    @Test
    void a_section_that_throws_says_so_and_one_forbidden_is_left_out() {
        imported(line("李一", ""));
        UUID id = house.db
                .one(Sql.of("select id from registry_child"), row -> row.uuid("id"))
                .orElseThrow();
        house.modules.contribute("health", new Illnesses(), 5331);
        assertThat(asOfficer(() -> house.sections.of(id))).singleElement().satisfies(it -> assertThat(it.error())
                .isEqualTo("该栏目暂时无法显示，已记录"));
        house.modules.withdraw(5331);
        assertThat(asOfficer(() -> house.sections.of(id))).isEmpty();
    }

    @Test
    void the_sixteenth_birthday_ends_left_behind() {
        imported(line("李一", ""));
        assertThat(house.recheck.all()).isZero();
        java.time.Instant before = house.clock.now;
        try {
            house.clock.now = java.time.Instant.parse("2031-03-01T01:00:00Z");
            assertThat(house.recheck.all()).isEqualTo(1);
            assertThat(house.db.count(Sql.of("select count(*) from registry_child_category")))
                    .isZero();
            assertThat(house.recheck.all()).isZero();
        } finally {
            house.clock.now = before;
        }
    }
}
