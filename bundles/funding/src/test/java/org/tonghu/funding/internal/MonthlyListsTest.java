package org.tonghu.funding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonghu.funding.internal.House.asOfficer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.grant.Entitlement;
import org.tonghu.funding.internal.grant.GrantFigures;
import org.tonghu.funding.internal.grant.PayerChange;
import org.tonghu.funding.internal.list.ListExport;
import org.tonghu.funding.internal.list.ListLine;
import org.tonghu.funding.internal.list.MonthlyList;
import org.tonghu.funding.internal.rule.CareSetting;
import org.tonghu.funding.internal.rule.Kind;
import org.tonghu.funding.internal.rule.Money;
import org.tonghu.funding.internal.rule.Split;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.spi.IndicatorProvider;

/** Who is on a list, with what, and why not. */
class MonthlyListsTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final long SHIDIAN = 530_521_000_000L;
    private static final UUID SOMEONE = new UUID(3, 3);

    private House house;

    @BeforeEach
    void open() throws Exception {
        house = new House(database());
    }

    TestDatabase database() {
        return SharedDatabase.H2.get();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Entitlement entitle(ChildRef child, Kind kind, long payer, String from, String already) {
        Entitlement one = new Entitlement(
                Uuid7.next(),
                Uuid7.next(),
                child.id(),
                kind,
                kind.care().orElse(CareSetting.SCATTERED),
                payer,
                YearMonth.parse(from),
                null,
                new BigDecimal(already),
                LocalDate.of(2024, 1, 10),
                "李明");
        Caller.asSystem(() -> {
            house.entitlementRows.begin(List.of(one));
            return null;
        });
        return one;
    }

    private List<ListLine> lines(YearMonth month) throws Exception {
        return asOfficer(() -> {
            MonthlyList list = house.lists.compute(month, House.COUNTY).get(0);
            return house.lists.lines(list.id(), Page.of(null, null, 200), null).items();
        });
    }

    private String outcome(ChildRef child, YearMonth month) throws Exception {
        return lines(month).stream()
                .filter(line -> line.child().equals(child.id()))
                .map(ListLine::outcome)
                .findFirst()
                .orElse("none");
    }

    private void deactivate(ChildRef child) {
        Caller.asSystem(() -> {
            house.children.put(List.of(new ChildRef(child.id(), child.village(), child.birthDate(), false)));
            return null;
        });
    }

    @Test
    void eachEntitlementIsPaidOrSaysWhyNot() throws Exception {
        ChildRef paid = house.child(House.VILLAGE, "2015-01-01");
        ChildRef grown = house.child(House.VILLAGE, "2008-10-31");
        ChildRef justGrown = house.child(House.VILLAGE, "2008-11-01");
        ChildRef closed = house.child(House.VILLAGE, "2015-01-01");
        ChildRef gone = house.child(530_502_001_001L, "2015-01-01");
        ChildRef rich = house.child(House.VILLAGE, "2015-01-01");
        ChildRef later = house.child(House.VILLAGE, "2015-01-01");
        for (ChildRef child : List.of(paid, grown, justGrown, closed, gone)) {
            entitle(child, Kind.ORPHAN_SCATTERED, House.COUNTY, "2025-01", "0.00");
        }
        entitle(rich, Kind.DE_FACTO, House.COUNTY, "2025-01", "1370.00");
        entitle(later, Kind.DE_FACTO, House.COUNTY, "2026-12", "0.00");
        deactivate(closed);
        assertThat(outcome(paid, NOVEMBER)).isEqualTo("paid");
        assertThat(outcome(grown, NOVEMBER)).isEqualTo("over-age");
        assertThat(outcome(justGrown, NOVEMBER)).isEqualTo("paid");
        assertThat(outcome(closed, NOVEMBER)).isEqualTo("inactive");
        assertThat(outcome(gone, NOVEMBER)).isEqualTo("moved");
        assertThat(outcome(rich, NOVEMBER)).isEqualTo("nothing-left");
        assertThat(outcome(later, NOVEMBER)).isEqualTo("none");
        assertThat(lines(NOVEMBER).stream().filter(line -> line.outcome().equals("inactive")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.amount()).isEqualTo(Money.ZERO);
                    assertThat(line.why()).endsWith("本月不发：档案已停用");
                });
    }

    @Test
    void aNewEntitlementTakesThePlaceOfTheOldOne() throws Exception {
        ChildRef child = house.child(House.VILLAGE, "2015-01-01");
        entitle(child, Kind.ORPHAN_SCATTERED, House.COUNTY, "2025-01", "0.00");
        entitle(child, Kind.ORPHAN_INSTITUTION, House.COUNTY, "2026-11", "0.00");
        assertThat(lines(YearMonth.of(2026, 10))).singleElement().satisfies(line -> assertThat(line.amount())
                .isEqualTo(new BigDecimal("1370.00")));
        assertThat(lines(NOVEMBER)).singleElement().satisfies(line -> assertThat(line.amount())
                .isEqualTo(new BigDecimal("2010.00")));
    }

    @Test
    void aChildIsPaidOnceAMonthWhereverSheIsEntitled() throws Exception {
        ChildRef child = house.child(House.VILLAGE, "2015-01-01");
        Entitlement here = entitle(child, Kind.ORPHAN_SCATTERED, House.COUNTY, "2025-01", "0.00");
        Entitlement there = entitle(child, Kind.DE_FACTO, SHIDIAN, "2025-06", "0.00");
        Caller.asSystem(() ->
                house.store.update(Sql.of("update funding_entitlement set to_month = null where id = ?", here.id())));
        assertThat(outcome(child, NOVEMBER)).isEqualTo("overlap");
        Caller.asSystem(() -> house.store.update(Sql.of(
                "update funding_entitlement set from_month = ? where id = ?", LocalDate.of(2024, 1, 1), there.id())));
        assertThat(outcome(child, NOVEMBER)).isEqualTo("paid");
    }

    @Test
    void whatIsFrozenElsewhereIsNotPaidAgain() throws Exception {
        ChildRef child = house.child(House.VILLAGE, "2015-01-01");
        Entitlement one = entitle(child, Kind.ORPHAN_SCATTERED, House.COUNTY, "2025-01", "0.00");
        MonthlyList list =
                asOfficer(() -> house.lists.compute(NOVEMBER, House.COUNTY)).get(0);
        asOfficer(() -> house.lists.freeze(list.id(), list.version()));
        Caller.asSystem(() -> {
            house.store.update(Sql.of(
                    "update funding_entitlement set payer = ?, payer_end = ? where id = ?",
                    SHIDIAN,
                    SHIDIAN + 1_000_000,
                    one.id()));
            house.children.put(List.of(new ChildRef(child.id(), SHIDIAN + 1_001, child.birthDate(), true)));
            return null;
        });
        MonthlyList other = House.as(
                        SOMEONE, AccountRole.COUNTY_OFFICER, SHIDIAN, () -> house.lists.compute(NOVEMBER, SHIDIAN))
                .get(0);
        assertThat(other.paid()).isZero();
        assertThat(other.held()).isEqualTo(1);
    }

    @Test
    void theStatementAndThePureRulesAgree() throws Exception {
        Random random = new Random(9);
        List<Entitlement> entitled = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ChildRef child = house.child(SHIDIAN + 1_001, "2015-01-01");
            entitled.add(entitle(child, Kind.DE_FACTO, SHIDIAN, "2025-01", random.nextInt(1500) + ".50"));
        }
        Split whole = new Split(new BigDecimal("1290.00"), new BigDecimal("40.00"), new BigDecimal("40.00"));
        List<ListLine> lines = House.as(SOMEONE, AccountRole.COUNTY_OFFICER, SHIDIAN, () -> {
            MonthlyList list = house.lists.compute(NOVEMBER, SHIDIAN).get(0);
            return house.lists.lines(list.id(), Page.of(null, null, 200), null).items();
        });
        assertThat(lines).hasSize(60).allSatisfy(line -> {
            BigDecimal due = Money.due(new BigDecimal("1370.00"), line.alreadyPaid());
            assertThat(line.amount()).isEqualTo(due);
            if (due.signum() > 0) {
                Split split = whole.of(due);
                assertThat(line.centralProvincial()).isEqualTo(split.centralProvincial());
                assertThat(line.prefecture()).isEqualTo(split.prefecture());
                assertThat(line.county()).isEqualTo(split.county());
            }
        });
    }

    @Test
    void aMonthTooFarAheadAndAFrozenMonthAreRefused() throws Exception {
        assertThatThrownBy(() -> asOfficer(() -> house.lists.compute(YearMonth.of(2027, 1), House.COUNTY)))
                .isInstanceOf(Problem.class);
        ChildRef child = house.child(House.VILLAGE, "2015-01-01");
        Entitlement one = entitle(child, Kind.ORPHAN_SCATTERED, House.COUNTY, "2025-01", "0.00");
        MonthlyList list =
                asOfficer(() -> house.lists.compute(NOVEMBER, House.COUNTY)).get(0);
        asOfficer(() -> house.lists.freeze(list.id(), list.version()));
        Map<String, String> given = House.fields(
                "entitlement", one.id().toString(),
                "paidMonth", "2026-11",
                "forMonth", "2026-10",
                "amount", "100",
                "reason", "rate-change");
        assertThatThrownBy(() -> asOfficer(() -> house.arrears.record(Uuid7.next(), given)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("funding-list-frozen"));
    }

    @Test
    void figuresCountChildrenByPlaceAndNotWhatIsSealed() throws Exception {
        ChildRef one = house.child(House.VILLAGE, "2015-01-01");
        ChildRef two = house.child(House.VILLAGE, "2015-01-01");
        entitle(one, Kind.ORPHAN_SCATTERED, House.COUNTY, "2025-01", "0.00");
        entitle(two, Kind.HIV, House.COUNTY, "2025-01", "0.00");
        MonthlyList list =
                asOfficer(() -> house.lists.compute(NOVEMBER, House.COUNTY)).get(0);
        asOfficer(() -> house.lists.freeze(list.id(), list.version()));
        GrantFigures figures = new GrantFigures(house.store, house.kinds, new Today(house.floor.clock()));
        CodeRange area = new CodeRange(House.COUNTY, House.COUNTY + 1_000_000);
        for (String indicator : List.of("funding.paid-children", "funding.entitled-children")) {
            assertThat(asOfficer(() -> figures.values(indicator, area, DivisionLevel.COUNTY)))
                    .isEqualTo(Map.of(House.COUNTY, new IndicatorProvider.Value(2, 0)));
            assertThat(House.asDirector(() -> figures.values(indicator, area, DivisionLevel.VILLAGE)))
                    .isEqualTo(Map.of(House.VILLAGE, new IndicatorProvider.Value(1, 0)));
        }
        assertThat(asOfficer(() -> figures.effects(area)).get(0).count()).isEqualTo(2);
    }

    @Test
    void theListIsExportedPageByPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            entitle(house.child(House.VILLAGE, "2015-01-01"), Kind.DE_FACTO, House.COUNTY, "2025-01", "0.00");
        }
        asOfficer(() -> house.lists.compute(NOVEMBER, House.COUNTY));
        asOfficer(() -> {
            var rows = new ListExport(house.lists, house.texts).open(Map.of("month", "2026-11"));
            assertThat(rows.total()).isEqualTo(3);
            assertThat(rows.page(null).cells()).hasSize(3).allSatisfy(row -> assertThat(row)
                    .hasSameSizeAs(rows.columns()));
            return null;
        });
    }

    @Test
    void whenACountyGetsANewCodeItPaysOn() throws Exception {
        entitle(house.child(House.VILLAGE, "2015-01-01"), Kind.DE_FACTO, 533_122_000_000L, "2025-01", "0.00");
        PayerChange change = new PayerChange(house.store);
        Map<Long, Long> codes = Map.of(533_122_000_000L, House.COUNTY, 533_122_100_001L, House.VILLAGE);
        assertThat(Caller.asSystem(() -> change.preview(codes))).containsEntry("funding.change.entitlements", 1L);
        Caller.asSystem(() -> {
            change.move(codes);
            return null;
        });
        assertThat(lines(NOVEMBER)).singleElement().satisfies(line -> assertThat(line.outcome())
                .isEqualTo("paid"));
    }
}
