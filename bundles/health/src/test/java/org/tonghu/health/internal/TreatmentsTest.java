package org.tonghu.health.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;

class TreatmentsTest {
    private static final Map<String, String> LEUKAEMIA =
            House.fields("illness", "leukaemia", "hospital", "km-children", "startedOn", "2026-10-01", "note", "首程化疗");

    private House house;
    private ChildRef child;
    private final UUID id = Uuid7.next();

    @BeforeEach
    void open() throws Exception {
        house = new House(database());
        child = house.child(House.MANGSHI);
    }

    TestDatabase database() {
        return SharedDatabase.H2.get();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Treatments.Recorded record(Map<String, String> fields, Long seen) throws Exception {
        return House.asOfficer(() -> house.treatments.record(id, child.id(), fields, seen));
    }

    private static void assertProblem(String code, Work work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private interface Work {
        void run() throws Exception;
    }

    @Test
    void aNewTreatmentIsReadBackWithLabels() throws Exception {
        assertThat(record(LEUKAEMIA, null).created()).isTrue();
        TreatmentView read =
                House.asOfficer(() -> house.treatments.of(child.id())).get(0);
        assertThat(read.illnessLabel()).isEqualTo("白血病");
        assertThat(read.hospitalName()).isEqualTo("昆明市儿童医院");
        assertThat(read.note()).isEqualTo("首程化疗");
        assertThat(read.updatedBy()).isEqualTo("杨帆");
        assertThat(read.updatedAt()).isEqualTo(House.CLOCK.instant());
    }

    @Test
    void theSameAgainIsHarmless() throws Exception {
        TreatmentView first = record(LEUKAEMIA, null).treatment();
        Treatments.Recorded again = record(LEUKAEMIA, null);
        assertThat(again.created()).isFalse();
        assertThat(again.treatment()).isEqualTo(first);
        assertThat(house.trail).containsExactly("health.treatment-recorded");
    }

    @Test
    void aChangeNeedsTheVersionTheCallerSaw() throws Exception {
        long version = record(LEUKAEMIA, null).treatment().version();
        Map<String, String> ended = House.fields(
                "illness", "leukaemia", "hospital", "km-children", "startedOn", "2026-10-01", "endedOn", "2026-11-20");
        assertProblem("precondition-required", () -> record(ended, null));
        assertProblem("stale", () -> record(ended, version + 1));
        TreatmentView changed = record(ended, version).treatment();
        assertThat(changed.version()).isEqualTo(version + 1);
        assertThat(house.changes.get(1))
                .isEqualTo(Map.of(
                        "endedOn", new Audit.Change(null, "2026-11-20"), "note", new Audit.Change("首程化疗", null)));
        assertProblem("stale", () -> record(LEUKAEMIA, version));
    }

    @Test
    void aVersionOfNothingIsStale() {
        assertProblem("stale", () -> record(LEUKAEMIA, 1L));
    }

    @Test
    void aTreatmentStaysWithItsChild() throws Exception {
        record(LEUKAEMIA, null);
        ChildRef other = house.child(House.MANGSHI);
        assertThatThrownBy(() -> House.asOfficer(() -> house.treatments.record(id, other.id(), LEUKAEMIA, 1L)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .containsExactly(FieldError.of("/child", "health.child-fixed")));
    }

    @Test
    void errorsOfTheFormAndOfTheModuleComeOnceAField() {
        assertThatThrownBy(() -> record(House.fields("hospital", "nowhere"), null))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .containsExactlyInAnyOrder(
                                FieldError.of("/illness", "health.illness-missing"),
                                new FieldError("/hospital", "health.code-unknown", Map.of("given", "nowhere"))));
    }

    @Test
    void anIdThatIsNoVersion7IsRefused() {
        assertProblem(
                "invalid",
                () -> House.asOfficer(() -> house.treatments.record(UUID.randomUUID(), child.id(), LEUKAEMIA, null)));
    }

    @Test
    void aForeignChildAndAnUnknownOneCantBeToldApart() throws Exception {
        record(LEUKAEMIA, null);
        assertProblem("not-found", () -> House.asOfficer(() -> house.treatments.of(UUID.randomUUID())));
        assertProblem(
                "not-found",
                () -> House.as(AccountRole.COUNTY_OFFICER, 530_102_000_000L, () -> house.treatments.of(child.id())));
        assertProblem(
                "not-found",
                () -> House.as(
                        AccountRole.COUNTY_OFFICER,
                        530_102_000_000L,
                        () -> house.treatments.record(id, child.id(), LEUKAEMIA, 1L)));
    }

    @Test
    void offMeansOffForTheChildsPrefectureAndItsRowsComeBack() throws Exception {
        record(LEUKAEMIA, null);
        house.on.clear();
        house.on.add(5301);
        assertProblem("module-off", () -> House.asOfficer(() -> house.treatments.of(child.id())));
        assertProblem("module-off", () -> record(LEUKAEMIA, null));
        assertThat(House.asOfficer(() -> house.rows.of(java.util.List.of(child.id()))))
                .isEmpty();
        house.on.add(5331);
        assertThat(House.asOfficer(() -> house.treatments.of(child.id()))).hasSize(1);
    }

    @Test
    void whatIsMedicalIsNotInTheDatabaseInClear() throws Exception {
        record(LEUKAEMIA, null);
        byte[] envelope = house.store
                .one(Sql.of("select envelope from health_treatment"), row -> row.bytes("envelope"))
                .orElseThrow();
        assertThat(new String(envelope, StandardCharsets.UTF_8)).doesNotContain("leukaemia", "首程化疗", "km-children");
    }

    @Test
    void readsAndChangesLeaveATrailAndAnEvent() throws Exception {
        record(LEUKAEMIA, null);
        House.asOfficer(() -> house.treatments.of(child.id()));
        assertThat(house.trail).containsExactly("health.treatment-recorded", "health.treatments-read 1");
        assertThat(house.events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("TreatmentRecorded");
            assertThat(event.subject()).isEqualTo(child.id());
            assertThat(event.values()).isEqualTo(Map.of("treatment", id.toString()));
        });
    }

    @Test
    void aFailureAfterTheRowTakesTheRowAlong() throws Exception {
        assertThatThrownBy(() -> House.asOfficer(() -> house.store.tx(() -> {
                    house.treatments.record(id, child.id(), LEUKAEMIA, null);
                    throw new IllegalStateException("another module fails");
                })))
                .hasMessage("another module fails");
        assertThat(house.store.count(Sql.of("select count(*) from health_treatment")))
                .isZero();
    }

    @Test
    void whoIsInTreatmentIsGravelyIllUntilTheCourseEnds() throws Exception {
        long version = record(LEUKAEMIA, null).treatment().version();
        Map<String, String> ended = House.fields(
                "illness", "leukaemia", "hospital", "km-children", "startedOn", "2026-10-01", "endedOn", "2026-11-20");
        record(ended, version);
        assertThat(house.stated)
                .containsExactly(
                        "health.treatment 2026-11-24 [illness.grave leukaemia 2026-10-01]",
                        "health.treatment 2026-11-21 []");
    }

    @Test
    void aModuleThatIsOffSaysNothing() {
        house.on.clear();
        assertProblem("module-off", () -> record(LEUKAEMIA, null));
        assertThat(house.stated).isEmpty();
    }
}
