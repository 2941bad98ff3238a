package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tonghu.api.data.Uuid7;

/** One prefecture switches a module, every surface agrees, no other prefecture notices and no bundle changes its state. */
class ModuleSwitchIT {
    private static final String HERE = "5331";
    private static final String ELSEWHERE = "5301";
    private static final String OFFICER = "county-officer";
    private static final Duration JOB_LIMIT = Duration.ofSeconds(60);

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(2000).shared();

    @BeforeEach
    void off() {
        Modules.set(tonghu, HERE, "health", false);
        Modules.set(tonghu, ELSEWHERE, "health", false);
    }

    @AfterAll
    static void asShipped() {
        Modules.set(tonghu, HERE, "health", false);
    }

    @Test
    void theSectionIsThereWhereTheModuleIsOnAndNowhereElse() {
        Modules.set(tonghu, HERE, "health", true);

        assertThat(sections(HERE)).contains("health");
        assertThat(sections(ELSEWHERE)).doesNotContain("health");

        Modules.set(tonghu, HERE, "health", false);
        assertThat(sections(HERE)).doesNotContain("health");
    }

    @Test
    void restAnswersWhereTheModuleIsOnAndSaysModuleOffElsewhere() {
        Modules.set(tonghu, HERE, "health", true);

        tonghu.as(OFFICER, HERE).get(treatments(HERE)).expect(200);
        Answer off = tonghu.as(OFFICER, ELSEWHERE).get(treatments(ELSEWHERE)).expect(404);

        assertThat(off.code()).isEqualTo("module-off");
        assertThat(off.json().path("role").asText()).isEqualTo("health");
    }

    @Test
    void whatAPersonMayDoFollowsTheSwitch() {
        assertThat(me(HERE)).doesNotContain("health.read", "\"health\"");

        Modules.set(tonghu, HERE, "health", true);

        assertThat(me(HERE)).contains("health.read", "\"health\"");
        assertThat(me(ELSEWHERE)).doesNotContain("health.read", "\"health\"");
    }

    @Test
    void searchFindsByIllnessOnlyWhereTheModuleIsOn() {
        Modules.set(tonghu, HERE, "health", true);
        String child = sickChild();

        assertThat(found("白血病", HERE)).contains(child);
        Modules.set(tonghu, HERE, "health", false);
        assertThat(found("白血病", HERE)).doesNotContain(child);
    }

    @Test
    void theImportTemplateHasTheModulesColumnsOnlyWhereItIsOn() {
        String off = template(HERE);
        Modules.set(tonghu, HERE, "health", true);
        String on = template(HERE);

        assertThat(on.length()).isGreaterThan(off.length());
        assertThat(on).startsWith(off.stripTrailing().substring(0, 30));
        assertThat(template(ELSEWHERE)).isEqualTo(off);
    }

    @Test
    void theExportHasTheModulesColumnsOnlyWhereItIsOn() {
        String off = firstLine(export(HERE));
        Modules.set(tonghu, HERE, "health", true);
        String on = firstLine(export(HERE));

        assertThat(on.split(",").length).isGreaterThan(off.split(",").length);
        assertThat(firstLine(export(ELSEWHERE))).isEqualTo(off);
    }

    @Test
    void figuresOfTheModuleAreLeftOutWhereItIsOff() {
        assertThat(indicators(HERE)).doesNotContain("health.in-treatment");

        Modules.set(tonghu, HERE, "health", true);

        assertThat(indicators(HERE)).contains("health.in-treatment");
        assertThat(indicators(ELSEWHERE)).doesNotContain("health.in-treatment");
    }

    @Test
    void rowsStayWhileTheModuleIsOffAndAreBackAfterwards() {
        Modules.set(tonghu, HERE, "health", true);
        String child = sickChild();
        String path = "/api/health/children/" + child + "/treatments";
        String before = tonghu.as(OFFICER, HERE).get(path).expect(200).text();

        Modules.set(tonghu, HERE, "health", false);
        assertThat(tonghu.as(OFFICER, HERE).get(path).expect(404).code()).isEqualTo("module-off");
        Modules.set(tonghu, HERE, "health", true);

        assertThat(tonghu.as(OFFICER, HERE).get(path).expect(200).text()).isEqualTo(before);
    }

    @Test
    void noBundleChangesItsState() {
        Client admin = tonghu.as("system-admin", "53");
        String before = admin.get("/api/catalogue").expect(200).text();

        Modules.set(tonghu, HERE, "health", true);
        assertThat(admin.get("/api/catalogue").expect(200).text()).isEqualTo(before);
        Modules.set(tonghu, HERE, "health", false);

        assertThat(admin.get("/api/catalogue").expect(200).text()).isEqualTo(before);
    }

    @Test
    void thePreviewSaysWhatItMeansInNumbersAndChangesNothing() {
        Modules.set(tonghu, HERE, "health", true);
        sickChild();

        Answer preview =
                Modules.put(tonghu, HERE, "health", false, "?preview=true").expect(200);

        assertThat(preview.json().path("allowed").asBoolean()).isTrue();
        assertThat(preview.json().path("effects"))
                .isNotEmpty()
                .allSatisfy(effect -> assertThat(effect.path("text").asText()).isNotBlank());
        assertThat(Modules.isOn(tonghu, HERE, "health")).isTrue();
    }

    @Test
    void theHistorySaysWhoWhenWhyAndByWhichDocument() {
        Modules.set(tonghu, HERE, "health", true);

        JsonNode last = tonghu.as("module-admin", HERE)
                .get("/api/prefectures/5331/modules/history")
                .expect(200)
                .items()
                .get(0);

        assertThat(last.path("role").asText()).isEqualTo("health");
        assertThat(last.path("on").asBoolean()).isTrue();
        assertThat(last.path("reason").asText()).isEqualTo(Modules.REASON);
        assertThat(last.path("document").asText()).isEqualTo(Modules.DOCUMENT);
        assertThat(last.path("by").asText()).isNotBlank();
        assertThat(last.path("at").asText()).isNotBlank();
    }

    @Test
    void aCoreModuleCannotBeOff() {
        assertThat(Modules.put(tonghu, HERE, "registry", false, "").status()).isIn(409, 422);
        assertThat(Modules.isOn(tonghu, HERE, "registry")).isTrue();
    }

    @Test
    void anotherPrefecturesModulesAreNotHers() {
        Answer answer = tonghu.as("module-admin", HERE)
                .put("/api/prefectures/5301/modules/health", Modules.body(true), "\"0\"");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Modules.isOn(tonghu, ELSEWHERE, "health")).isFalse();
    }

    @Test
    void aSwitchWithoutAReasonIsRefused() {
        Answer answer = tonghu.as("module-admin", HERE)
                .put(
                        "/api/prefectures/5331/modules/health",
                        Map.of("on", true, "reason", " ", "document", ""),
                        Modules.tag(tonghu, HERE, "health"));

        assertThat(answer.status()).isEqualTo(422);
    }

    private static List<String> sections(String prefecture) {
        Client officer = tonghu.as(OFFICER, prefecture);
        return officer
                .get("/api/registry/children/" + Registration.anyChild(officer) + "/sections")
                .expect(200)
                .items()
                .stream()
                .map(item -> item.path("module").asText())
                .toList();
    }

    private static String treatments(String prefecture) {
        return "/api/health/children/" + Registration.anyChild(tonghu.as(OFFICER, prefecture)) + "/treatments";
    }

    private static String me(String prefecture) {
        return tonghu.as(OFFICER, prefecture).get("/api/me").expect(200).text();
    }

    private static List<String> found(String text, String prefecture) {
        return tonghu
                .as(OFFICER, prefecture)
                .get("/api/registry/children?limit=200&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .expect(200)
                .items()
                .stream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static List<String> indicators(String prefecture) {
        return tonghu.as(OFFICER, prefecture).get("/api/indicators").expect(200).items().stream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static String template(String prefecture) {
        return tonghu.as(OFFICER, prefecture)
                .get("/api/registry/imports/template?format=csv")
                .expect(200)
                .text();
    }

    private static String export(String prefecture) {
        Client officer = tonghu.as(OFFICER, prefecture);
        String job = officer.post(
                        "/api/registry/exports",
                        Map.of("division", tonghu.account(OFFICER, prefecture).division(), "format", "csv"))
                .expect(202)
                .json()
                .path("job")
                .asText();
        Await.until(
                "the export",
                JOB_LIMIT,
                () -> officer.get("/api/jobs/" + job)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText(),
                state -> state.equalsIgnoreCase("done"));
        return officer.get("/api/jobs/" + job + "/result").expect(200).text();
    }

    private static String firstLine(String csv) {
        return csv.lines().findFirst().orElse("");
    }

    /** A child in treatment for leukaemia in the prefecture where the module is on. */
    private static String sickChild() {
        Client officer = tonghu.as(OFFICER, HERE);
        String child = Registration.anyChild(officer);
        String hospital = officer.get("/api/health/hospitals")
                .expect(200)
                .items()
                .get(0)
                .path("code")
                .asText();
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        officer.put(
                        "/api/health/treatments/" + Uuid7.next(),
                        Map.of(
                                "child", child,
                                "illness", "leukaemia",
                                "diagnosedOn", today,
                                "hospital", hospital,
                                "treatment", "chemotherapy",
                                "startedOn", today))
                .expect(201);
        return child;
    }
}
