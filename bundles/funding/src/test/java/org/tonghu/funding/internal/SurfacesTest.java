package org.tonghu.funding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonghu.funding.internal.House.asDirector;
import static org.tonghu.funding.internal.House.asOfficer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.application.ApplicationView;
import org.tonghu.funding.internal.application.DecisionPaper;
import org.tonghu.funding.internal.grant.GrantSection;
import org.tonghu.funding.internal.search.SearchFiles;
import org.tonghu.funding.internal.search.SearchSection;

/** Where people meet the module: sections, timeline, papers, files. */
class SurfacesTest {
    private static final UUID OTHER = new UUID(1, 4);

    private House house;
    private ChildRef child;
    private final UUID application = Uuid7.next();
    private final UUID search = Uuid7.next();

    @BeforeEach
    void open() throws Exception {
        house = new House(SharedDatabase.H2.get());
        child = house.child(House.VILLAGE, "2016-05-01");
        house.state(child, "2026-01-10", "parent.imprisoned.father", "parent.dead.mother");
        asDirector(() -> house.searches.record(
                search,
                child.id(),
                House.fields("parent", "father", "policeStation", "芒市公安局", "requestedOn", "2026-11-01"),
                null));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private ApplicationView granted(String kind) throws Exception {
        Map<String, String> claim = House.fields(
                "kind", kind, "payee", "岩温", "relation", "grandparent", "bank", "信用社", "account", "62170012");
        asOfficer(() -> house.applications.apply(application, child.id(), claim, null));
        House.asSupervisor(() -> house.decisions.decide(application, "approve", null, null));
        return House.as(
                OTHER,
                AccountRole.COUNTY_OFFICER,
                House.COUNTY,
                () -> house.decisions.decide(application, "approve", "同意", null));
    }

    @Test
    void theChildsFileShowsGrantsAndSearches() throws Exception {
        granted("de-facto-unsupported");
        GrantSection section = new GrantSection(house.entitlements, house.counts, house.roles);
        GrantSection.Content content = asDirector(() -> section.content(child));
        assertThat(content.items()).singleElement().satisfies(one -> assertThat(one.from())
                .isEqualTo("2026-12"));
        assertThat(content.summary()).containsEntry("open", 0L);
        SearchSection searched = new SearchSection(house.searches, house.roles);
        assertThat(asDirector(() -> searched.content(child)).items())
                .singleElement()
                .satisfies(one -> assertThat(one.daysLeft()).isEqualTo(159));
        assertThatThrownBy(() ->
                        House.as(OTHER, AccountRole.DEPARTMENT_OFFICER, House.COUNTY, () -> section.content(child)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theTimelineTellsEachStepAndNothingSealed() throws Exception {
        granted("de-facto-unsupported");
        assertThat(asDirector(() -> house.timeline.entries(child)))
                .extracting(entry -> entry.kind())
                .containsExactly("funding.searched", "funding.applied", "funding.granted");
        assertThat(asDirector(() -> house.timeline.entries(child)).get(2).text())
                .isEqualTo("批准补贴：事实无人抚养儿童，自 2026-12 起发放");
    }

    @Test
    void theTimelineOfAVillageDirectorHasNoSealedKind() throws Exception {
        house.state(child, "2026-01-11", "illness.grave=hiv");
        granted("hiv-infected");
        assertThat(asOfficer(() -> house.timeline.entries(child))).hasSize(3);
        assertThat(asDirector(() -> house.timeline.entries(child)))
                .extracting(entry -> entry.kind())
                .containsExactly("funding.searched");
    }

    @Test
    void theDecisionIsPrintedWithItsReasonsAndAMaskedAccount() throws Exception {
        granted("de-facto-unsupported");
        PrintSpec paper = asOfficer(
                () -> new DecisionPaper(house.applications, house.texts).make(Map.of("id", application.toString())));
        assertThat(paper.blocks().toString())
                .contains("依娜", "de-facto", "2026-01-10", "**** 0012", "同意")
                .doesNotContain("62170012");
        assertThatThrownBy(() ->
                        asOfficer(() -> new DecisionPaper(house.applications, house.texts).make(Map.of("id", "x"))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void documentsOfADecidedApplicationAreClosed() throws Exception {
        granted("de-facto-unsupported");
        asDirector(() -> {
            house.files.requireRead(application);
            return null;
        });
        assertThatThrownBy(() -> asDirector(() -> {
                    house.files.requireWrite(application);
                    return null;
                }))
                .isInstanceOf(Problem.class);
        SearchFiles receipts = new SearchFiles(house.searchRows, house.area, house.roles);
        assertThat(asDirector(() -> receipts.division(search))).isEqualTo(House.VILLAGE);
        assertThatThrownBy(() ->
                        House.as(OTHER, AccountRole.COUNTY_OFFICER, 530_502_000_000L, () -> receipts.division(search)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatWaitsIsCountedForWhoDecides() throws Exception {
        house.floor.setNow(Instant.parse("2026-11-25T02:00:00Z"));
        Map<String, String> claim = House.fields(
                "kind", "de-facto-unsupported",
                "payee", "岩温",
                "relation", "child",
                "bank", "信用社",
                "account", "62170012");
        asDirector(() -> house.applications.apply(application, child.id(), claim, null));
        assertThat(House.asSupervisor(() -> house.applications.pending()).waiting())
                .isEqualTo(1);
        assertThat(asOfficer(() -> house.applications.pending()).waiting()).isZero();
        assertThat(asOfficer(() -> house.applications.pending()).open()).isEqualTo(1);
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
        assertThat(keys("messages.properties")).containsAll(List.of("clock.funding.search-wait"));
    }

    private static TreeSet<Object> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = SurfacesTest.class.getResourceAsStream("/i18n/" + file)) {
            texts.load(in);
        }
        return new TreeSet<>(texts.keySet());
    }
}
