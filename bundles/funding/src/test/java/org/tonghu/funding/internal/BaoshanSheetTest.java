package org.tonghu.funding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.funding.internal.grant.Entitlement;
import org.tonghu.funding.internal.list.MonthlyList;
import org.tonghu.funding.internal.rule.CareSetting;
import org.tonghu.funding.internal.rule.Kind;
import org.tonghu.funding.internal.rule.Money;
import org.tonghu.funding.internal.sheet.Sheet;
import org.tonghu.funding.internal.sheet.SheetExport;
import org.tonghu.funding.internal.sheet.SheetPaper;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.spi.ExportSource;

/**
 * The sheet Baoshan published comes out of the system figure for figure, from children with its numbers. What no rule
 * tells is entered as what it is: 隆阳's 900 yuan are arrears (860 + 20 + 20 by source, the only split in whole yuan that
 * gives the published shares); 腾冲's 10,200 yuan less are what 34 de facto children already get (300 each); the balances
 * are reported by the counties.
 */
class BaoshanSheetTest {
    private static final YearMonth MONTH = YearMonth.of(2025, 3);
    private static final long BAOSHAN = 530_500_000_000L;
    private static final Map<String, Long> PAYERS = Map.of(
            "市本级", BAOSHAN,
            "隆阳区", 530_502_000_000L,
            "施甸县", 530_521_000_000L,
            "腾冲市", 530_581_000_000L,
            "龙陵县", 530_523_000_000L,
            "昌宁县", 530_524_000_000L);

    private House house;
    private final Map<String, Entitlement> firstOf = new LinkedHashMap<>();

    @BeforeEach
    void open() throws Exception {
        house = new House(database());
        for (String[] row : published()) {
            if (PAYERS.containsKey(row[0])) {
                fill(row);
            }
        }
        arrears();
        balances();
        asPrefecture(() -> house.lists.compute(MONTH, BAOSHAN));
    }

    TestDatabase database() {
        return SharedDatabase.H2.get();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static <T> T asPrefecture(Work<T> work) throws Exception {
        return House.as(new UUID(2, 1), AccountRole.PREFECTURE_OFFICER, BAOSHAN, work);
    }

    private static List<String[]> published() throws IOException {
        try (InputStream in = BaoshanSheetTest.class.getResourceAsStream("/baoshan-monthly-sheet.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private void fill(String[] row) {
        List<ChildRef> children = new ArrayList<>();
        List<Entitlement> entitlements = new ArrayList<>();
        long payer = PAYERS.get(row[0]);
        CareSetting deFacto = payer == BAOSHAN ? CareSetting.INSTITUTION : CareSetting.SCATTERED;
        add(payer, Kind.ORPHAN_INSTITUTION, CareSetting.INSTITUTION, row[2], 0, children, entitlements);
        add(payer, Kind.ORPHAN_SCATTERED, CareSetting.SCATTERED, row[3], 0, children, entitlements);
        add(payer, Kind.DE_FACTO, deFacto, row[4], row[0].equals("腾冲市") ? 34 : 0, children, entitlements);
        add(payer, Kind.HIV, CareSetting.SCATTERED, row[5], 0, children, entitlements);
        firstOf.put(row[0], entitlements.get(0));
        Caller.asSystem(() -> house.store.tx(() -> {
            house.children.put(children);
            house.entitlementRows.begin(entitlements);
            return null;
        }));
    }

    private void add(
            long payer,
            Kind kind,
            CareSetting care,
            String count,
            int toppedUp,
            List<ChildRef> children,
            List<Entitlement> entitlements) {
        long village = payer == BAOSHAN ? 530_502_001_001L : payer + 1_001L;
        for (int i = 0; i < (count.isEmpty() ? 0 : Integer.parseInt(count)); i++) {
            ChildRef child =
                    new ChildRef(Uuid7.next(), village, LocalDate.of(2012, 1, 1).plusDays(i), true);
            children.add(child);
            entitlements.add(new Entitlement(
                    Uuid7.next(),
                    Uuid7.next(),
                    child.id(),
                    kind,
                    care,
                    payer,
                    YearMonth.of(2024, 1),
                    null,
                    i < toppedUp ? new BigDecimal("300.00") : Money.ZERO,
                    LocalDate.of(2023, 12, 5),
                    "李明"));
        }
    }

    private void arrears() throws Exception {
        Map<String, String> given = House.fields(
                "entitlement", firstOf.get("隆阳区").id().toString(),
                "paidMonth", "2025-03",
                "forMonth", "2025-02",
                "amount", "900",
                "prefecture", "20",
                "county", "20",
                "reason", "other");
        UUID id = Uuid7.next();
        assertThat(asPrefecture(() -> house.arrears.record(id, given)).created())
                .isTrue();
        assertThat(asPrefecture(() -> house.arrears.record(id, given)).created())
                .isFalse();
    }

    private void balances() throws Exception {
        Map<String, String> reported = Map.of("腾冲市", "430893.00", "龙陵县", "200850.00", "昌宁县", "19835.20");
        for (Map.Entry<String, String> one : reported.entrySet()) {
            Map<String, String> given = House.fields(
                    "payer", String.valueOf(PAYERS.get(one.getKey())),
                    "month", "2025-03",
                    "centralProvincial", one.getValue());
            asPrefecture(() -> house.balances.record(Uuid7.next(), given, null));
        }
    }

    private List<List<String>> exported() throws Exception {
        return asPrefecture(() -> {
            ExportSource.Rows rows = new SheetExport(house.sheets)
                    .open(Map.of("month", MONTH.toString(), "division", String.valueOf(BAOSHAN)));
            return rows.page(null).cells();
        });
    }

    @Test
    void everyCellIsAsPublished() throws Exception {
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        exported().forEach(row -> byPlace.put(row.get(0), row));
        for (String[] row : published()) {
            assertThat(byPlace.get(row[0])).as(row[0]).isEqualTo(Arrays.asList(row));
        }
        assertThat(byPlace).hasSize(published().size());
    }

    @Test
    void theStandardsAreThoseOfTheMonth() throws Exception {
        Sheet sheet = asPrefecture(() -> house.sheets.of(MONTH, BAOSHAN));
        assertThat(sheet.standardInstitution()).isEqualTo(new BigDecimal("2000.00"));
        assertThat(sheet.standardScattered()).isEqualTo(new BigDecimal("1350.00"));
        assertThat(sheet.frozen()).isFalse();
        assertThat(sheet.totals().amount()).isEqualTo(new BigDecimal("1157750.00"));
    }

    @Test
    void theProvincesLineOfThePrefectureIsItsTotal() throws Exception {
        Sheet own = asPrefecture(() -> house.sheets.of(MONTH, BAOSHAN));
        Sheet province = House.as(
                new UUID(2, 2),
                AccountRole.PROVINCE_OFFICER,
                530_000_000_000L,
                () -> house.sheets.of(MONTH, 530_000_000_000L));
        Sheet.Line line = province.items().get(0);
        assertThat(line.name()).isEqualTo("保山市");
        assertThat(line.amount()).isEqualTo(own.totals().amount());
        assertThat(line.paid()).isEqualTo(own.totals().paid());
        assertThat(line.balanceWan()).isEqualTo("65.15782");
    }

    @Test
    void computedTwiceItSaysTheSameAndFrozenItStays() throws Exception {
        List<List<String>> first = exported();
        List<MonthlyList> lists = asPrefecture(() -> house.lists.compute(MONTH, BAOSHAN));
        assertThat(exported()).isEqualTo(first);
        for (MonthlyList list : lists) {
            asPrefecture(() -> house.lists.freeze(list.id(), list.version()));
        }
        Caller.asSystem(() ->
                house.store.update(org.tonghu.api.data.Sql.of("update funding_entitlement set already_paid = 1000")));
        asPrefecture(() -> house.lists.compute(MONTH, BAOSHAN));
        assertThat(exported()).isEqualTo(first);
        assertThat(asPrefecture(() -> house.sheets.of(MONTH, BAOSHAN)).frozen()).isTrue();
        assertThat(house.notes.eventTypes()).hasSize(839).containsOnly("GrantListed");
        assertThat(house.notes.events.stream()
                        .filter(event -> event.values().get("firstOfMonth").equals("true")))
                .hasSize(838);
    }

    @Test
    void thePaperSaysTheSame() throws Exception {
        var paper = asPrefecture(() -> new SheetPaper(house.sheets, house.texts)
                .make(Map.of("month", "2025-03", "division", String.valueOf(BAOSHAN))));
        assertThat(paper.title()).contains("保山市", "2025-03");
        assertThat(paper.subtitle()).contains("2000", "1350");
        assertThat(paper.blocks().toString()).contains("36.51", "65.15782", "115.775");
    }
}
