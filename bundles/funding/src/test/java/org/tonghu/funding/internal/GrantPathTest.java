package org.tonghu.funding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonghu.funding.internal.House.asDirector;
import static org.tonghu.funding.internal.House.asOfficer;
import static org.tonghu.funding.internal.House.asSupervisor;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.application.ApplicationView;
import org.tonghu.funding.internal.list.ListLine;
import org.tonghu.funding.internal.list.MonthlyList;
import org.tonghu.funding.internal.search.SearchView;
import org.tonghu.funding.internal.sheet.Sheet;
import org.tonghu.persistence.testkit.TestDatabase;

/** A child's path from the police search to the sheet, and where it is refused. */
class GrantPathTest {
    private static final Map<String, String> SEARCH =
            House.fields("parent", "both", "policeStation", "芒市公安局勐戛派出所", "requestedOn", "2026-05-24");
    private static final Map<String, String> CLAIM = House.fields(
            "kind", "de-facto-unsupported",
            "payee", "岩温",
            "relation", "grandparent",
            "bank", "农村信用社",
            "account", "6217 0012 3456 7890",
            "alreadyKind", "low-income",
            "alreadyPaid", "300");

    private House house;
    private ChildRef child;
    private final UUID search = Uuid7.next();
    private final UUID application = Uuid7.next();

    @BeforeEach
    void open() throws Exception {
        house = new House(database());
        child = house.child(House.VILLAGE, "2016-05-01");
        house.state(child, "2026-05-20", "parent.lost-contact.father", "parent.lost-contact.mother");
    }

    TestDatabase database() {
        return SharedDatabase.H2.get();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static void assertProblem(String code, Work<?> work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private static List<String> errors(Work<?> work) {
        try {
            work.run();
            return List.of();
        } catch (Problem problem) {
            return problem.errors().stream().map(FieldError::code).toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private SearchView searched() throws Exception {
        return asDirector(() -> house.searches.record(search, child.id(), SEARCH, null))
                .search();
    }

    private SearchView returned() throws Exception {
        Map<String, String> back = House.fields(
                "parent", "both",
                "policeStation", "芒市公安局勐戛派出所",
                "requestedOn", "2026-05-24",
                "receiptNumber", "芒公查〔2026〕17号",
                "returnedOn", "2026-11-24",
                "result", "not-found");
        long version = searched().version();
        return asOfficer(() -> house.searches.record(search, child.id(), back, version))
                .search();
    }

    private ApplicationView applied() throws Exception {
        return asDirector(() -> house.applications.apply(application, child.id(), CLAIM, null))
                .application();
    }

    private ApplicationView decide(String verdict, String reason) {
        return house.decisions.decide(application, verdict, reason, null);
    }

    private ApplicationView granted() throws Exception {
        returned();
        applied();
        asSupervisor(() -> decide("approve", null));
        tomorrow();
        return asOfficer(() -> decide("approve", "符合条件"));
    }

    private void tomorrow() {
        house.floor.setNow(Instant.parse("2026-11-25T02:00:00Z"));
    }

    private void asOf(String day) {
        house.floor.setNow(Instant.parse(day + "T02:00:00Z"));
    }

    @Test
    void aSearchRunsSixMonthsFromTheDayOfTheRequest() throws Exception {
        SearchView view = searched();
        assertThat(view.lastDay()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(view.state()).isEqualTo("running");
        assertThat(view.daysLeft()).isEqualTo(1);
        assertThat(view.clocks()).singleElement().satisfies(clock -> assertThat(clock.due())
                .isEqualTo(Instant.parse("2026-11-24T16:00:00Z")));
        tomorrow();
        SearchView later = asDirector(() -> house.searches.get(search));
        assertThat(later.state()).isEqualTo("awaited");
        assertThat(later.daysLeft()).isZero();
        assertThat(later.childName()).isEqualTo("依娜");
    }

    @Test
    void theSameSearchAgainIsHarmlessAndAChangeNeedsTheVersion() throws Exception {
        SearchView first = searched();
        assertThat(asDirector(() -> house.searches.record(search, child.id(), SEARCH, null))
                        .created())
                .isFalse();
        Map<String, String> other =
                House.fields("parent", "father", "policeStation", "芒市公安局", "requestedOn", "2026-05-25");
        assertProblem(
                "precondition-required",
                () -> asDirector(() -> house.searches.record(search, child.id(), other, null)));
        assertProblem(
                "stale", () -> asDirector(() -> house.searches.record(search, child.id(), other, first.version() + 1)));
        SearchView changed = asDirector(() -> house.searches.record(search, child.id(), other, first.version()))
                .search();
        assertThat(changed.lastDay()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(house.notes.audit)
                .containsExactly("funding.search-recorded " + search, "funding.search-changed " + search);
    }

    @Test
    void badSearchesAreAnsweredFieldByField() {
        Map<String, String> bad = House.fields(
                "parent", "uncle", "requestedOn", "2026-11-25", "returnedOn", "2026-11-01", "result", "pending");
        assertThat(errors(() -> asDirector(() -> house.searches.record(search, child.id(), bad, null))))
                .containsExactlyInAnyOrder(
                        "funding.code-unknown",
                        "funding.required",
                        "funding.date-future",
                        "funding.returned-before-requested");
    }

    @Test
    void whenTheSixMonthsAreOverTheCountyGetsATask() throws Exception {
        searched();
        DomainEvent event = new DomainEvent(
                Uuid7.next(),
                "ClockElapsed",
                search,
                House.VILLAGE,
                Instant.parse("2026-11-24T16:00:00Z"),
                Map.of("kind", "funding.search-wait", "source", search.toString(), "level", "0"));
        house.elapsed.handle(event);
        assertThat(house.floor.open(search)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("funding.search-elapsed");
            assertThat(task.owner().role()).isEqualTo(AccountRole.COUNTY_OFFICER);
            assertThat(task.owner().division()).isEqualTo(House.COUNTY);
        });
        applied();
        assertThat(house.floor.open(search)).isEmpty();
    }

    @Test
    void theGrantFollowsFromTheFactsAndBeginsNextMonth() throws Exception {
        ApplicationView view = granted();
        assertThat(view.state()).isEqualTo("granted");
        assertThat(view.from()).isEqualTo("2026-12");
        assertThat(view.decision().rule()).isEqualTo("de-facto");
        assertThat(view.decision().reasons())
                .extracting(reason -> reason.code() + " " + reason.from())
                .containsExactlyInAnyOrder(
                        "parent.lost-contact.father 2026-05-20", "parent.lost-contact.mother 2026-05-20");
        assertThat(view.decision().rulesVersion()).isNotNull();
        assertThat(house.notes.eventTypes()).containsExactly("ApplicationDecided");
        assertThat(house.notes.events.get(0).values())
                .isEqualTo(Map.of("kind", "de-facto-unsupported", "verdict", "granted"));
        assertThat(asOfficer(() -> house.entitlements.of(child)))
                .singleElement()
                .satisfies(entitlement -> {
                    assertThat(entitlement.monthly()).isEqualTo(new BigDecimal("1070.00"));
                    assertThat(entitlement.from()).isEqualTo("2026-12");
                });
    }

    @Test
    void aGrantIsRefusedWhileTheSearchRunsAndTheObstacleIsNamed() throws Exception {
        returned();
        applied();
        asSupervisor(() -> decide("approve", null));
        assertThat(errors(() -> asOfficer(() -> decide("approve", null))))
                .containsExactly("funding.obstacle.search-running.father", "funding.obstacle.search-running.mother");
        ApplicationView view = asOfficer(() -> house.applications.get(application));
        assertThat(view.state()).isEqualTo("deciding");
        assertThat(view.findings().obstacles())
                .containsExactly("查找父亲未满六个月，到 2026-11-24 期满", "查找母亲未满六个月，到 2026-11-24 期满");
        assertThat(asOfficer(() -> house.entitlements.of(child))).isEmpty();
    }

    @Test
    void aSearchThatWasNeverAskedForIsNamed() throws Exception {
        applied();
        asSupervisor(() -> decide("approve", null));
        assertThat(errors(() -> asOfficer(() -> decide("approve", null))))
                .containsExactly("funding.obstacle.search-missing.father", "funding.obstacle.search-missing.mother");
    }

    @Test
    void noSearchIsNeededForAParentInPrisonOrDead() throws Exception {
        house.state(child, "2026-01-10", "parent.imprisoned.father", "parent.dead.mother");
        applied();
        asSupervisor(() -> decide("approve", null));
        assertThat(asOfficer(() -> decide("approve", null)).state()).isEqualTo("granted");
    }

    @Test
    void factsTooYoungAreNoCategory() throws Exception {
        house.state(child, "2026-06-10", "parent.lost-contact.father", "parent.dead.mother");
        applied();
        asSupervisor(() -> decide("approve", null));
        assertThat(errors(() -> asOfficer(() -> decide("approve", null))))
                .containsExactly("funding.obstacle.category", "funding.obstacle.lost-since.father");
    }

    @Test
    void eachStepIsRefusedToTheWrongAccount() throws Exception {
        returned();
        applied();
        assertProblem("forbidden", () -> asDirector(() -> decide("approve", null)));
        assertProblem("forbidden", () -> asOfficer(() -> decide("approve", null)));
        asSupervisor(() -> decide("approve", null));
        assertProblem("forbidden", () -> asSupervisor(() -> decide("approve", null)));
        assertProblem(
                "not-found",
                () -> House.as(
                        new UUID(9, 9), AccountRole.COUNTY_OFFICER, 530_502_000_000L, () -> decide("approve", null)));
    }

    @Test
    void theOfficerWhoAppliedDoesNotDecide() throws Exception {
        returned();
        asOfficer(() -> house.applications.apply(application, child.id(), CLAIM, null));
        asSupervisor(() -> decide("approve", null));
        tomorrow();
        assertProblem("forbidden", () -> asOfficer(() -> decide("approve", null)));
        ApplicationView view =
                House.as(new UUID(1, 4), AccountRole.COUNTY_OFFICER, House.COUNTY, () -> decide("approve", null));
        assertThat(view.state()).isEqualTo("granted");
    }

    @Test
    void aReturnedApplicationIsMendedAndAMaskedAccountStays() throws Exception {
        ApplicationView first = applied();
        assertThat(first.account()).isEqualTo("**** 7890");
        assertProblem("invalid", () -> asSupervisor(() -> decide("return", " ")));
        ApplicationView back = asSupervisor(() -> decide("return", "请补开户行"));
        assertThat(back.state()).isEqualTo("returned");
        Map<String, String> mended = new java.util.HashMap<>(CLAIM);
        mended.put("bank", "芒市农村信用合作联社");
        mended.put("account", "**** 7890");
        assertProblem(
                "precondition-required",
                () -> asDirector(() -> house.applications.apply(application, child.id(), mended, null)));
        ApplicationView again = asDirector(
                        () -> house.applications.apply(application, child.id(), mended, back.version()))
                .application();
        assertThat(again.state()).isEqualTo("checking");
        assertThat(again.approval().round()).isEqualTo(2);
        assertThat(again.account()).isEqualTo("**** 7890");
        assertProblem(
                "funding-application-closed",
                () -> asDirector(() -> house.applications.apply(application, child.id(), CLAIM, again.version())));
    }

    @Test
    void twoApplicationsForTheSameAreOneTooMany() throws Exception {
        applied();
        assertProblem(
                "funding-application-open",
                () -> asOfficer(() -> house.applications.apply(Uuid7.next(), child.id(), CLAIM, null)));
        assertThat(asDirector(() -> house.applications.apply(application, child.id(), CLAIM, null))
                        .created())
                .isFalse();
    }

    @Test
    void badApplicationsAreAnsweredFieldByField() {
        Map<String, String> bad = House.fields(
                "kind", "orphan-scattered",
                "careSetting", "institution",
                "alreadyPaid", "12.345",
                "account", "12-34",
                "payee", "岩温");
        assertThat(errors(() -> asDirector(() -> house.applications.apply(application, child.id(), bad, null))))
                .containsExactlyInAnyOrder(
                        "funding.money-invalid",
                        "funding.care-of-kind",
                        "funding.required",
                        "funding.required",
                        "funding.account-invalid");
    }

    @Test
    void accountAndKindAreNotInTheDatabaseInClear() throws Exception {
        granted();
        List<String> bytes = house.store.list(
                Sql.of("select envelope, kind_index, decision from funding_application"),
                row -> new String(row.bytes("envelope"), StandardCharsets.UTF_8)
                        + new String(row.bytes("kind_index"), StandardCharsets.UTF_8)
                        + new String(row.bytes("decision"), StandardCharsets.UTF_8));
        assertThat(bytes).singleElement().satisfies(text -> assertThat(text)
                .doesNotContain("7890", "岩温", "de-facto", "lost-contact"));
    }

    @Test
    void aSealedKindDoesNotExistForAVillageDirector() throws Exception {
        house.state(child, "2026-01-01", "illness.grave=hiv");
        Map<String, String> claim = House.fields(
                "kind", "hiv-infected", "payee", "岩温", "relation", "grandparent", "bank", "信用社", "account", "62170012");
        assertThat(errors(() -> asDirector(() -> house.applications.apply(application, child.id(), claim, null))))
                .containsExactly("funding.kind-not-open");
        asOfficer(() -> house.applications.apply(application, child.id(), claim, null));
        asSupervisor(() -> decide("approve", null));
        assertProblem("not-found", () -> asDirector(() -> house.applications.get(application)));
        assertThat(asDirector(() -> house.applications.page(Page.of(null, null, null), null, null))
                        .items())
                .isEmpty();
        House.as(new UUID(1, 4), AccountRole.COUNTY_OFFICER, House.COUNTY, () -> decide("approve", null));
        assertThat(asOfficer(() -> house.entitlements.of(child))).hasSize(1);
        assertThat(asDirector(() -> house.entitlements.of(child))).isEmpty();
        assertThat(asDirector(() -> house.entitlements.page(Page.of(null, null, null), YearMonth.of(2026, 12)))
                        .items())
                .isEmpty();
        assertThat(house.notes.events.get(0).values()).containsEntry("kind", "sealed");
    }

    @Test
    void theNextMonthsListPaysTheChildAndTheSheetAddsUp() throws Exception {
        granted();
        asOf("2026-12-05");
        List<MonthlyList> lists = asOfficer(() -> house.lists.compute(YearMonth.of(2026, 12), House.COUNTY));
        MonthlyList list = lists.get(0);
        assertThat(list.paid()).isEqualTo(1);
        ListLine line = asOfficer(() -> house.lists.lines(list.id(), Page.of(null, null, null), null))
                .items()
                .get(0);
        assertThat(line.amount()).isEqualTo(new BigDecimal("1070.00"));
        assertThat(line.why())
                .isEqualTo("事实无人抚养儿童，2026-11-25 批准，自 2026-12 起发放；散居标准 1370.00 元，" + "减已领低保或特困 300.00 元，差额补助 1070.00 元");
        assertProblem("precondition-required", () -> asOfficer(() -> house.lists.freeze(list.id(), null)));
        assertProblem("stale", () -> asOfficer(() -> house.lists.freeze(list.id(), list.version() + 5)));
        asOfficer(() -> house.lists.freeze(list.id(), list.version()));
        DomainEvent event = house.notes.events.get(1);
        assertThat(event.type()).isEqualTo("GrantListed");
        assertThat(event.values())
                .containsEntry("month", "2026-12")
                .containsEntry("amount", "1070.00")
                .containsEntry("firstOfMonth", "true");
        Sheet sheet = asOfficer(() -> house.sheets.of(YearMonth.of(2026, 12), House.COUNTY));
        assertThat(sheet.frozen()).isTrue();
        assertThat(sheet.totals().deFacto()).isEqualTo(1);
        assertThat(sheet.totals().amount()).isEqualTo(new BigDecimal("1070.00"));
        assertThat(asOfficer(() -> house.entitlements.of(child)).get(0).paidTotal())
                .isEqualTo(new BigDecimal("1070.00"));
    }

    @Test
    void aListOutOfScopeIsNotThere() throws Exception {
        granted();
        asOf("2026-12-05");
        UUID list = asOfficer(() -> house.lists.compute(YearMonth.of(2026, 12), House.COUNTY))
                .get(0)
                .id();
        assertProblem("not-found", () -> asSupervisor(() -> house.lists.get(list)));
        assertProblem("not-found", () -> asSupervisor(() -> house.lists.compute(YearMonth.of(2026, 12), House.COUNTY)));
        assertProblem("not-found", () -> asOfficer(() -> house.sheets.of(YearMonth.of(2026, 12), 533_100_000_000L)));
    }

    @Test
    void whereAnotherModuleServesNothingIsDone() throws Exception {
        applied();
        house.on.remove(5331);
        assertProblem("module-off", () -> asDirector(() -> house.applications.get(application)));
        assertThat(asDirector(() -> house.applications.page(Page.of(null, null, null), null, null))
                        .items())
                .isEmpty();
    }
}
