package org.tonghu.work.internal.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Sql;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.print.PrintSpec.Column;
import org.tonghu.api.print.PrintSpec.Pair;
import org.tonghu.api.print.Printed;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.spi.PrintSource;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.Stand;
import org.tonghu.work.internal.blob.DatabaseBlobs;
import org.tonghu.work.internal.text.Texts;

/** What printing promises, on whatever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PrintCases {
    private static final String KIND = "sample.sheet";
    private static final long COUNTY = 533102000000L;
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

    private Stand stand;
    private TestDatabase test;
    private Counter counter;
    private Check check;

    abstract TestDatabase open();

    @BeforeAll
    void connect() {
        test = open();
    }

    @BeforeEach
    void build() {
        test.database().update(Sql.of("delete from work_document"));
        stand = new Stand();
        stand.held.add("sample.print");
        stand.offer(PrintSource.class, new Sheets());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        DocumentRows rows = new DocumentRows(test.database(), Fixture.vault());
        DatabaseBlobs blobs = new DatabaseBlobs(test.database(), Fixture.vault(), clock);
        Texts texts = new Texts(Fixture.catalogue());
        Press press = new Press(settings(), rows, blobs, texts, stand, clock);
        counter = new Counter(stand.offers(), stand, press, rows, blobs, stand);
        check = new Check(settings(), rows, texts, clock);
    }

    @AfterAll
    void close() {
        test.close();
    }

    @Test
    void what_was_asked_for_stands_on_the_paper_with_its_number_and_code() throws IOException {
        Printed printed = print();
        byte[] pdf = bytes(printed);
        Files.write(Path.of("target", "sample.pdf"), pdf);
        assertThat(printed.name()).isEqualTo("瑞丽市2026年11月发放表.pdf");
        try (PDDocument document = PDDocument.load(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("基本生活费发放表", "瑞丽市", "岩·罕䶮", "Ŋhkum Ja", "1,234,567.00", "合计", "经办人")
                    .contains("\u3014U+20BB7\u3015")
                    .contains("依据：云民规〔2019〕3号（15）", printed.number(), "打印：某某", "2026-11-25 02:00")
                    .containsPattern("第1页，共\\s*3页")
                    .containsPattern("第3页，共\\s*3页");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("基本生活费发放表");
            Pages.assertEmbeddedSubsets(document);
            assertThat(Pages.code(document, 0))
                    .isEqualTo("https://check.example/" + printed.number().replace("-", ""));
            assertThat(Pages.code(document, 2)).isEqualTo(Pages.code(document, 0));
        }
        assertThat(pdf.length).isLessThan(200_000);
    }

    @Test
    void anybody_learns_that_a_number_is_genuine_and_nothing_else() {
        Printed printed = print();
        assertThat(anybody(printed.number()))
                .isEqualTo(new Check.Genuine(printed.number(), true, LocalDate.of(2026, 11, 25), "county", "县级"));
        assertThat(anybody(printed.number().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .genuine())
                .isTrue();
        assertThatThrownBy(() -> anybody("00000-00000-00000-00000")).hasMessageStartingWith("not-found");
        assertThatThrownBy(() -> anybody("'; drop table")).hasMessageStartingWith("not-found");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        anybody(printed.number());
                    }
                })
                .hasMessageStartingWith("too-many");
    }

    @Test
    void each_print_is_on_record_and_fetched_by_who_printed_it_alone() throws IOException {
        Printed printed = print();
        assertThat(stand.written).containsExactly("document.printed");
        assertThat(Fixture.as(1, counter::mine)).containsExactly(printed);
        bytes(printed);
        assertThat(stand.written).containsExactly("document.printed", "document.read");
        assertThat(Fixture.as(2, counter::mine)).isEmpty();
        assertThatThrownBy(() -> Fixture.as(2, () -> counter.open(printed.id())))
                .hasMessageStartingWith("not-found");
        assertThat(print().number()).isNotEqualTo(printed.number());
    }

    @Test
    void nothing_is_printed_without_permission_or_while_the_module_is_off() {
        stand.held.clear();
        assertThatThrownBy(this::print).hasMessageStartingWith("forbidden");
        stand.held.add("sample.print");
        stand.on.clear();
        assertThatThrownBy(this::print).hasMessageStartingWith("module-off");
        stand.on.add(5331);
        assertThatThrownBy(() -> Fixture.as(1, () -> counter.print("sample.other", Map.of())))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("not-found");
    }

    @Test
    void names_and_content_are_not_in_the_database_in_clear() {
        print();
        byte[] sealed = test.database()
                .one(Sql.of("select sealed from work_document"), row -> row.bytes("sealed"))
                .orElseThrow();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("瑞丽");
    }

    private Printed print() {
        return Fixture.as(1, () -> counter.print(KIND, Map.of("month", "2026-11")));
    }

    private Check.Genuine anybody(String number) {
        assertThat(Caller.who().isAnonymous()).isTrue();
        return check.check(number);
    }

    private byte[] bytes(Printed printed) throws IOException {
        try (InputStream in = Fixture.as(1, () -> counter.open(printed.id())).content()) {
            return in.readAllBytes();
        }
    }

    private static PrintSettings settings() {
        return new PrintSettings() {
            @Override
            public Class<PrintSettings> annotationType() {
                return PrintSettings.class;
            }

            @Override
            public String checkAddress() {
                return "https://check.example/";
            }

            @Override
            public int checksPerMinute() {
                return 10;
            }
        };
    }

    /** A sheet of many rows. */
    private static final class Sheets implements PrintSource {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String permission() {
            return "sample.print";
        }

        @Override
        public PrintSpec make(Map<String, String> parameters) {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < 90; i++) {
                rows.add(List.of(
                        Integer.toString(i + 1), i == 0 ? "岩·罕䶮" : "Ŋhkum Ja 吉野\ud842\udfb7" + i, "散居孤儿", "1,200.00"));
            }
            return PrintSpec.of(KIND, new UUID(3, 3), COUNTY, "基本生活费发放表")
                    .name("瑞丽市2026年11月发放表")
                    .subtitle("瑞丽市　" + parameters.get("month"))
                    .pairs(List.of(new Pair("单位", "瑞丽市民政局"), new Pair("人数", "90"), new Pair("说明", "“事实无人抚养”另列")))
                    .heading("一、明细")
                    .table(
                            List.of(
                                    Column.number("序号", 1),
                                    Column.text("姓名", 3),
                                    Column.text("类别", 2),
                                    Column.number("金额（元）", 2)),
                            rows,
                            List.of("", "合计", "", String.format("%,.2f", new BigDecimal("1234567"))))
                    .paragraph("以上金额经核对无误。\n第二行。")
                    .signatures("经办人", "复核人", "负责人（盖章）")
                    .clause("15")
                    .build();
        }
    }
}
