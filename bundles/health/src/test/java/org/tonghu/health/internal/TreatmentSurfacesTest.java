package org.tonghu.health.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.spi.IndicatorProvider.Value;
import org.tonghu.spi.SwitchImpact.Effect;

/** Section, export, import, search and figures say the same of the same rows. */
class TreatmentSurfacesTest {
    private static final long DEHONG = 533_100_000_000L;
    private House house;
    private ChildRef child;

    @BeforeEach
    void open() throws Exception {
        house = new House(database());
        child = house.child(House.MANGSHI);
        record("haemophilia", "dh-people", "2026-01-05", "2026-03-01");
        record("leukaemia", "km-children", "2026-02-01", null);
    }

    TestDatabase database() {
        return SharedDatabase.H2.get();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void record(String illness, String hospital, String startedOn, String endedOn) throws Exception {
        Map<String, String> fields =
                House.fields("illness", illness, "hospital", hospital, "startedOn", startedOn, "endedOn", endedOn);
        House.asOfficer(() -> house.treatments.record(Uuid7.next(), child.id(), fields, null));
    }

    private List<UUID> found(AccountRole role, String words) throws Exception {
        return House.as(role, DEHONG, () -> house.search
                .children(words)
                .map(sql -> house.store.list(sql, row -> row.uuid("child_id")))
                .orElse(List.of()));
    }

    @Test
    void theSectionShowsWhatTheFileSaysAndTheTreatmentsOpenOnesFirst() throws Exception {
        house.facts.add(new Fact(
                Uuid7.next(),
                child.id(),
                "illness.grave",
                "leukaemia",
                House.TODAY,
                null,
                "registry.file",
                House.CLOCK.instant()));
        TreatmentSection.Content content = House.asOfficer(() -> house.section.content(child));
        assertThat(content.illnessFromFile()).containsExactly("白血病");
        assertThat(content.items()).extracting(TreatmentView::illness).containsExactly("leukaemia", "haemophilia");
    }

    @Test
    void aVillageDirectorSeesNothingMedical() throws Exception {
        assertThatThrownBy(
                        () -> House.as(AccountRole.VILLAGE_DIRECTOR, House.MANGSHI, () -> house.section.content(child)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
        assertThat(House.as(
                        AccountRole.VILLAGE_DIRECTOR, House.MANGSHI, () -> house.section.values(List.of(child.id()))))
                .isEmpty();
        assertThat(found(AccountRole.VILLAGE_DIRECTOR, "白血病")).isEmpty();
    }

    @Test
    void theExportCarriesTheOpenTreatmentInTheCallersLanguage() throws Exception {
        Map<String, String> cells = House.as(
                        AccountRole.COUNTY_OFFICER,
                        DEHONG,
                        Locale.ENGLISH,
                        () -> house.section.values(List.of(child.id())))
                .get(child.id());
        assertThat(cells)
                .isEqualTo(Map.of("health.illness", "Leukaemia", "health.hospital", "Kunming Children's Hospital"));
        assertThat(house.section.columns())
                .extracting(column -> column.titles().get("zh-CN"))
                .containsExactly("病种", "定点医院", "确诊日期");
    }

    @Test
    void anImportedRowIsStoredOnceAndWrongColumnsAreNamed() throws Exception {
        Map<String, String> row = Map.of("health.illness", "地中海贫血", "health.hospital", "云南省第一人民医院");
        House.asOfficer(() -> {
            assertThat(house.section.check(row)).isEmpty();
            house.section.store(child, row);
            house.section.store(child, row);
            assertThat(house.treatments.of(child.id())).hasSize(3);
            assertThat(house.section.check(Map.of("health.illness", "疲倦")))
                    .containsExactlyInAnyOrder(
                            new FieldError("health.illness", "health.code-unknown", Map.of("given", "疲倦")),
                            FieldError.of("health.hospital", "health.hospital-missing"));
            assertThat(house.section.check(Map.of("name", "张三"))).isEmpty();
            return null;
        });
    }

    @Test
    void aRoleThatMayNotTreatMayNotImportTreatment() throws Exception {
        assertThat(House.as(
                        AccountRole.PREFECTURE_OFFICER,
                        DEHONG,
                        () -> house.section.check(Map.of("health.illness", "白血病"))))
                .containsExactly(FieldError.of("health.illness", "health.not-permitted"));
    }

    @Test
    void searchFindsByIllnessAndHospitalInBothLanguages() throws Exception {
        assertThat(found(AccountRole.COUNTY_OFFICER, "白血")).containsExactly(child.id());
        assertThat(found(AccountRole.COUNTY_OFFICER, "kunming children")).containsExactly(child.id());
        assertThat(found(AccountRole.COUNTY_OFFICER, "淋巴瘤")).isEmpty();
        assertThat(found(AccountRole.COUNTY_OFFICER, "病")).isEmpty();
        house.on.clear();
        assertThat(found(AccountRole.COUNTY_OFFICER, "白血")).isEmpty();
    }

    @Test
    void figuresCountChildrenInTreatmentByDivision() throws Exception {
        ChildRef elsewhere = house.child(House.KUNMING);
        house.on.add(5301);
        House.as(
                AccountRole.COUNTY_OFFICER,
                530_102_000_000L,
                () -> house.treatments.record(
                        Uuid7.next(),
                        elsewhere.id(),
                        House.fields("illness", "lymphoma", "hospital", "yn-first", "endedOn", "2026-11-23"),
                        null));
        CodeRange province = DivisionCode.range(DivisionCode.PROVINCE);
        assertThat(house.figures.values("health.in-treatment", province, DivisionLevel.PREFECTURE))
                .isEqualTo(Map.of(DEHONG, new Value(1, 0)));
        assertThat(house.figures.values("health.in-treatment", DivisionCode.range(DEHONG), DivisionLevel.VILLAGE))
                .isEqualTo(Map.of(House.MANGSHI, new Value(1, 0)));
        house.on.clear();
        assertThat(house.figures.values("health.in-treatment", province, DivisionLevel.PREFECTURE))
                .isEmpty();
    }

    @Test
    void switchingOffIsSaidInNumbersAndNeverForbidden() {
        house.on.clear();
        assertThat(house.figures.effects(DivisionCode.range(DEHONG)))
                .containsExactly(
                        new Effect("health.impact.open", 1, false), new Effect("health.impact.children", 1, false));
        assertThat(house.store.count(Sql.of("select count(*) from health_treatment")))
                .isEqualTo(2);
    }
}
