package org.tonghu.work.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.table.TableSink;
import org.tonghu.api.table.TableSource;
import org.tonghu.api.table.TableSource.Line;

class TablesTest {
    private static final String TEXT = "姓名,出生日期\r\n张三,2015-05-05\r\n李四,\r\n";

    private final FileTables tables = new FileTables();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void csvIsReadInTheEncodingItHas(String charset) throws IOException {
        assertThat(cells(TEXT.getBytes(Charset.forName(charset))))
                .containsExactly(List.of("姓名", "出生日期"), List.of("张三", "2015-05-05"), List.of("李四", ""));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheHeader() throws IOException {
        assertThat(cells(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)).get(0))
                .containsExactly("姓名", "出生日期");
    }

    @Test
    void aChineseCharacterCutByTheEndOfTheHeadIsNoOtherEncoding() throws IOException {
        StringBuilder text = new StringBuilder("n,姓名\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i).append(",张\n");
        }
        assertThat(cells(text.toString().getBytes(StandardCharsets.UTF_8))).hasSize(60_001);
        assertThat(cells(text.toString().getBytes(Charset.forName("GBK")))).hasSize(60_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTold(String separator) throws IOException {
        String text = "a" + separator + "\"b,b;b\"" + separator + "c\n1" + separator + "2" + separator + "3\n";
        assertThat(cells(text.getBytes(StandardCharsets.UTF_8)).get(1)).containsExactly("1", "2", "3");
    }

    @Test
    void rowsKeepTheirNumbersAndBlankOnesArePassedOver() throws IOException {
        List<Line> lines = lines("a,b\n\n 1 ,2\n,\n3,4,5\n6".getBytes(StandardCharsets.UTF_8));
        assertThat(lines)
                .containsExactly(
                        new Line(3, List.of("1", "2"), false),
                        new Line(5, List.of("3", "4"), true),
                        new Line(6, List.of("6", ""), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatIsWrittenIsReadAgainAndNoCellIsAFormula(String format) throws IOException {
        List<String> nasty = List.of("=1+1", "+86", "-5", "@SUM", "\tx", "<b>&\"'", "张三\n李四", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableSink sink = tables.write(out, format, "结果", List.of("a", "b", "c", "d", "e", "f", "g", "h"))) {
            sink.row(nasty);
        }
        assertThat(cells(out.toByteArray()).get(1))
                .containsExactly("=1+1", "+86", "-5", "@SUM", "\tx", "<b>&\"'", "张三\n李四", "");
        if (format.equals("csv")) {
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .startsWith("\uFEFF")
                    .contains("'=1+1,'+86,'-5,'@SUM");
        }
    }

    @Test
    void datesAndNumbersOfAWorkbookComeAsPlainText() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "日期");
            sheet.value(0, 1, "数");
            sheet.value(0, 3, "缺");
            sheet.value(2, 0, LocalDate.of(2015, 5, 5));
            sheet.style(2, 0).format("yyyy-mm-dd").set();
            sheet.value(2, 1, 13_800_000_000L);
            sheet.value(2, 3, 1.5);
        });
        assertThat(lines(file)).containsExactly(new Line(3, List.of("2015-05-05", "13800000000", "", "1.5"), false));
    }

    @Test
    void aMillionRowsAreEnough() {
        StringBuilder text = new StringBuilder("a\n");
        for (int i = 0; i <= 1_000_000; i++) {
            text.append("1\n");
        }
        refused("table-too-large", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() throws IOException {
        refused("table-too-large", zip("xl/workbook.xml", new byte[40 * 1024 * 1024]));
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        refused("table-unreadable", zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void entitiesOfAWorkbookAreNotExpanded() throws IOException {
        byte[] file = workbook(sheet -> sheet.value(0, 0, "姓名"));
        String bomb = "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;&x;</t></is></c></row></sheetData></worksheet>";
        refused("table-unreadable", Repacked.with(file, "xl/worksheets/sheet1.xml", bomb));
    }

    @Test
    void emptyFilesAndBlankOnesHaveNoHeader() {
        refused("table-no-header", new byte[0]);
        refused("table-no-header", " , \n\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOldSpreadsheetIsRefused() {
        refused("table-unreadable", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 1, 2});
    }

    @Test
    void aQuoteThatNeverClosesIsRefusedWithItsRow() {
        assertThatThrownBy(() -> lines("a,b\n1,2\n\"3,4\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("table-unreadable");
                    assertThat(problem.args()).containsEntry("row", 3L);
                });
    }

    @Test
    void damagedWorkbooksAreRefusedOrReadButNeverBreakIt() throws IOException {
        byte[] whole = workbook(sheet -> {
            for (int row = 0; row < 50; row++) {
                sheet.value(row, 0, "张三" + row);
            }
        });
        Random random = new Random(20261124);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                lines(damaged);
            } catch (Problem e) {
                assertThat(e.code()).startsWith("table-");
            }
        }
        for (int length = 4; length < whole.length; length += 37) {
            refused("table-unreadable", Arrays.copyOf(whole, length));
        }
    }

    private void refused(String code, byte[] file) {
        assertThatThrownBy(() -> lines(file))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }

    private List<List<String>> cells(byte[] file) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        try (TableSource source = tables.read(new ByteArrayInputStream(file))) {
            cells.add(source.header());
            source.forEachRemaining(line -> cells.add(line.cells()));
        }
        return cells;
    }

    private List<Line> lines(byte[] file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (TableSource source = tables.read(new ByteArrayInputStream(file))) {
            source.forEachRemaining(lines::add);
        }
        return lines;
    }

    private interface Fill {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Fill fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.fill(workbook.newWorksheet("s"));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
