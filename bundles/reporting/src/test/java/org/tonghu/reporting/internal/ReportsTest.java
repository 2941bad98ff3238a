package org.tonghu.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonghu.reporting.internal.House.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;

class ReportsTest {
    private House house;
    private final UUID id = Uuid7.next();

    TestDatabase database() {
        return SharedDatabase.H2.get();
    }

    @BeforeEach
    void open() {
        house = new House(database());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Reports.Filed file(Map<String, String> fields, Long seen) throws Exception {
        return House.asDirector(() -> house.reports.file(id, fields, seen));
    }

    static void assertProblem(String code, Attempt work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    interface Attempt {
        void run() throws Exception;
    }

    private long count(String table) {
        return house.store.count(Sql.of("select count(*) from reporting_" + table));
    }

    @Test
    void aReportOpensACaseWithItsClocksItsTaskAndItsEvents() throws Exception {
        Reports.Filed filed = file(report(), null);
        assertThat(filed.created()).isTrue();
        assertThat(filed.report().state()).isEqualTo("reported");
        assertThat(Receipt.read(filed.report().number()))
                .contains(filed.report().number());
        assertThat(house.notes.eventTypes()).containsExactly("ReportReceived", "CaseOpened");
        assertThat(house.notes.events.get(0).values()).isEqualTo(Map.of("quarter", "2026Q4"));
        assertThat(house.floor.clocks.keySet())
                .allMatch(key -> key.endsWith(house.onlyCase().toString()));
        assertThat(house.floor.clocks.values())
                .extracting(clock -> clock.kind())
                .containsExactly("reporting.receive", "reporting.respond");
        assertThat(house.floor.tasks.values()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("reporting.receive");
            assertThat(task.owner().role()).isEqualTo(AccountRole.COUNTY_OFFICER);
            assertThat(task.owner().division()).isEqualTo(House.COUNTY);
        });
    }

    @Test
    void theEmergencyClocksRunFromTheDiscovery() throws Exception {
        file(report("discoveredAt", "2026-11-24T01:00:00Z", "policeReceipt", null), null);
        UUID found = house.onlyCase();
        assertThat(house.floor.find("reporting.police", found).orElseThrow().due())
                .isEqualTo(House.NOW.plus(Duration.ofHours(1)));
        assertThat(house.floor.find("reporting.respond", found).orElseThrow().due())
                .isEqualTo(House.NOW.plus(Duration.ofHours(23)));
        assertThat(house.floor.find("reporting.receive", found).orElseThrow().due())
                .isEqualTo(House.NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void theSameAgainIsHarmless() throws Exception {
        ReportView first = file(report(), null).report();
        Reports.Filed again = file(report(), null);
        assertThat(again.created()).isFalse();
        assertThat(again.report()).isEqualTo(first);
        assertThat(count("case")).isOne();
        assertThat(house.notes.events).hasSize(2);
    }

    @Test
    void whatThePoliceSaidCanBeAddedLaterAndNothingElse() throws Exception {
        long version = file(report("policeReceipt", null), null).report().version();
        UUID found = house.onlyCase();
        assertProblem("precondition-required", () -> file(report(), null));
        assertProblem("stale", () -> file(report(), version + 1));
        assertProblem("reporting.report-fixed", () -> file(report("what", "别的"), version));
        assertThat(house.floor.stopped).isEmpty();
        ReportView now = House.asDirector(
                        () -> house.reports.police(id, Map.of("policeReceipt", "芒公接〔2026〕118号"), version))
                .report();
        assertThat(now.policeMissing()).isFalse();
        assertThat(house.floor.find("reporting.police", found).orElseThrow().stoppedAt())
                .isEqualTo(House.NOW);
    }

    @Test
    void aReportBelongsToItsReporter() throws Exception {
        file(report(), null);
        Actor other = House.actor(AccountRole.VILLAGE_DIRECTOR, House.VILLAGE, "依旺");
        assertProblem("not-found", () -> House.as(other, () -> house.reports.own(id)));
        assertProblem("reporting.report-fixed", () -> House.as(other, () -> house.reports.file(id, report(), null)));
        assertProblem(
                "not-found", () -> House.as(other, () -> house.reports.police(id, Map.of("policeReceipt", "1"), 1L)));
        assertThat(House.as(other, house.reports::mine)).isEmpty();
        assertThat(House.asDirector(house.reports::mine)).hasSize(1);
        assertThat(House.asDirector(() -> house.reports.own(id)).what()).isEqualTo("父母失联，儿童独自居住");
    }

    @Test
    void whatIsMissingOrWrongIsSaidFieldByField() {
        assertThatThrownBy(() -> file(
                        report(
                                "what", " ",
                                "situation", "rain",
                                "division", "533100000000",
                                "discoveredAt", "2026-11-25T00:00",
                                "policeAt", "gestern",
                                "child", "x"),
                        null))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(FieldError::pointer, FieldError::code)
                        .containsExactlyInAnyOrder(
                                org.assertj.core.groups.Tuple.tuple("/what", "required"),
                                org.assertj.core.groups.Tuple.tuple("/situation", "reporting.code-unknown"),
                                org.assertj.core.groups.Tuple.tuple("/division", "reporting.place-too-wide"),
                                org.assertj.core.groups.Tuple.tuple("/discoveredAt", "reporting.time-future"),
                                org.assertj.core.groups.Tuple.tuple("/policeAt", "reporting.time-invalid"),
                                org.assertj.core.groups.Tuple.tuple("/child", "reporting.id-invalid")));
        assertThat(count("report")).isZero();
    }

    @Test
    void severalReportsOfAChildJoinOneCaseAndTheGravestCounts() throws Exception {
        ChildRef child = house.child(House.VILLAGE);
        file(report("child", child.id().toString(), "situation", "guardian-neglect"), null);
        Actor teacher = House.actor(AccountRole.MANDATORY_REPORTER, 530_000_000_000L, "段老师");
        House.as(
                teacher,
                () -> house.reports.file(
                        Uuid7.next(), report("child", child.id().toString()), null));
        assertThat(count("case")).isOne();
        CaseView view = House.asOfficer(() -> house.cases.read(house.onlyCase()));
        assertThat(view.reports()).hasSize(2);
        assertThat(view.urgency()).isEqualTo("urgent");
        assertThat(house.floor.tasks.values())
                .extracting(task -> task.kind())
                .containsExactly("reporting.receive", "reporting.joined");
        assertThat(house.notes.eventTypes()).containsExactly("ReportReceived", "CaseOpened", "ReportReceived");
    }

    @Test
    void reportsOfUnknownChildrenAreTakenToo() throws Exception {
        file(report("child", UUID.randomUUID().toString()), null);
        CaseView view = House.asOfficer(() -> house.cases.read(house.onlyCase()));
        assertThat(view.child()).isNull();
    }

    @Test
    void aReportIsStoredAlthoughItCantBeTakenInAndIsTakenInLater() throws Exception {
        house.store.update(Sql.of("alter table reporting_case rename to reporting_case_away"));
        try {
            assertThatThrownBy(() -> file(report(), null)).isInstanceOf(RuntimeException.class);
        } finally {
            house.store.update(Sql.of("alter table reporting_case_away rename to reporting_case"));
        }
        assertThat(count("report")).isOne();
        assertThat(count("case")).isZero();
        house.again.handle(house.notes.events.get(0));
        house.again.handle(house.notes.events.get(0));
        assertThat(count("case")).isOne();
        assertThat(House.asDirector(() -> house.reports.own(id)).state()).isEqualTo("reported");
    }

    @Test
    void aFailingPolicyHoldsNoReportUp() throws Exception {
        house.choices.policy = intake -> {
            throw new IllegalStateException("a plug-in's fault");
        };
        file(report(), null);
        assertThat(count("case")).isOne();
        assertThat(House.asOfficer(() -> house.cases.read(house.onlyCase())).urgency())
                .isEqualTo("urgent");
    }

    @Test
    void anybodyMayReportAndAskForTheStateByNumber() throws Exception {
        OpenDoor.Taken taken = house.door.take(id, report("policeReceipt", null), "和先生", "13800000000");
        assertThat(taken.created()).isTrue();
        assertThat(house.door.take(id, report("policeReceipt", null), "和先生", "13800000000"))
                .isEqualTo(new OpenDoor.Taken(taken.state(), false));
        assertProblem("reporting.report-fixed", () -> house.door.take(id, report("what", "别的"), "和先生", null));
        String typed = taken.state().number().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(house.door.state(typed).state()).isEqualTo("reported");
        assertProblem("not-found", () -> house.door.state(Receipt.next()));
        assertProblem("invalid", () -> house.door.state("AAAA-AAAA-AAB"));
    }

    @Test
    void aFloodFromOneAddressIsStopped() {
        for (int i = 0; i < PublicRate.ALLOWED; i++) {
            house.door.take(Uuid7.next(), report(), null, null);
        }
        assertProblem("too-many", () -> house.door.take(Uuid7.next(), report(), null, null));
        house.floor.setNow(House.NOW.plusSeconds(601));
        assertThat(house.door.take(Uuid7.next(), report(), null, null).created())
                .isTrue();
    }

    @Test
    void thoseWhoSendTheSameReportAtOnceAllSucceed() throws Exception {
        for (int round = 1; round <= 5; round++) {
            UUID same = Uuid7.next();
            java.util.concurrent.Callable<Reports.Filed> send =
                    () -> House.asDirector(() -> house.reports.file(same, report(), null));
            List<Reports.Filed> all = together(List.of(send, send, send));
            assertThat(all).extracting(Reports.Filed::created).containsOnlyOnce(true);
            assertThat(all)
                    .extracting(filed -> filed.report().number())
                    .containsOnly(all.get(0).report().number());
            assertThat(count("report")).isEqualTo(round);
            assertThat(count("case")).isEqualTo(round);
        }
    }

    @Test
    void twoReportsOfAChildTakenInAtOnceOpenOneCase() throws Exception {
        ChildRef child = house.child(House.VILLAGE);
        List<UUID> ids = List.of(Uuid7.next(), Uuid7.next());
        Report report = new Report(
                "left-alone",
                House.VILLAGE,
                child.id(),
                null,
                report("child", child.id().toString()));
        ids.forEach(one -> house.reportRows.create(one, report, House.NOW, "hash"));
        assertThat(together(List.of(() -> house.intake.take(ids.get(0)), () -> house.intake.take(ids.get(1)))))
                .containsExactly(true, true);
        assertThat(count("case")).isOne();
        assertThat(house.reportRows.ofCase(house.onlyCase())).hasSize(2);
    }

    private static <T> List<T> together(List<java.util.concurrent.Callable<T>> works) throws Exception {
        java.util.concurrent.ExecutorService threads = java.util.concurrent.Executors.newFixedThreadPool(works.size());
        try {
            List<T> results = new java.util.ArrayList<>();
            for (java.util.concurrent.Future<T> future : threads.invokeAll(works)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingPersonalIsInTheDatabaseInClear() throws Exception {
        file(report("childName", "岩温"), null);
        house.door.take(Uuid7.next(), report(), "和先生", "13800000000");
        List<String> stored = new java.util.ArrayList<>();
        for (String table : List.of("report", "reporter")) {
            house.store.each(
                    Sql.of("select envelope from reporting_" + table),
                    row -> stored.add(new String(row.bytes("envelope"), StandardCharsets.UTF_8)));
        }
        assertThat(stored).hasSize(4).allSatisfy(text -> assertThat(text)
                .doesNotContain("岩温", "玉香", "和先生", "13800000000", "刀建国", "父母失联"));
    }
}
