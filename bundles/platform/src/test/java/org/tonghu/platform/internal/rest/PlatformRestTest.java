package org.tonghu.platform.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.ws.rs.core.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.platform.internal.House;
import org.tonghu.platform.internal.access.DescriptorPermissions;
import org.tonghu.platform.internal.gate.Node;

class PlatformRestTest {
    private static final String HEALTH = ",\"permissions\":{\"health.read\":[\"county-officer\",\"province-officer\"]},"
            + "\"menu\":[{\"path\":\"/m/health/list\",\"title\":{\"zh-CN\":\"医疗\",\"en\":\"Health\"},\"icon\":\"heart\","
            + "\"permission\":\"health.read\",\"order\":30}],\"pages\":[\"section-treatment\"],\"clauses\":[\"12b\",\"2\"]";

    @TempDir
    Path folder;

    private House house;
    private TestDatabase database;
    private Node node;
    private Places places;
    private ModuleViews views;
    private DescriptorPermissions permissions;

    @BeforeEach
    void open() throws java.io.IOException {
        house = new House(folder);
        database = TestDatabase.h2("db/changelog.xml");
        node = new Node(house, database.database());
        places = new Places(new TwoPrefectures());
        views = new ModuleViews(node.gate, node.catalogue, node.switching, places);
        permissions = new DescriptorPermissions(node.modules, node.gate);
        Bundle own = house.install(
                "org.tonghu.platform",
                "1.0.0",
                Map.of("module.json", Files.readString(Path.of("src/main/resources/module.json"))));
        house.register(own, Application.class, new Application());
        Bundle health = house.install(
                "org.tonghu.health",
                "1.0.0",
                Map.of(
                        "module.json",
                        House.descriptor("health", "optional", "health", "1.0.0", HEALTH),
                        "pages/section-treatment.json",
                        "{\"type\":\"section\",\"title\":{\"zh-CN\":\"医疗\"}}"));
        house.register(health, Application.class, new Application());
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
        house.close();
    }

    @Test
    void menuPagesAndPermissionsFollowTheGate() throws Exception {
        MeResource me = new MeResource(house.context(), node.modules, node.gate, permissions, places);
        Actor officer = actor(AccountRole.COUNTY_OFFICER, 533103000000L);
        assertThat(as(officer, 5331, me::me).menu())
                .extracting(MeView.MenuItem::path)
                .containsExactly("/modules", "/coverage");

        node.turn("health", 5331, true);

        MeView there = as(officer, 5331, me::me);
        assertThat(there.menu()).extracting(MeView.MenuItem::title).contains("医疗");
        assertThat(there.pages()).containsExactly(new MeView.Page("health", "section-treatment"));
        assertThat(there.permissions()).contains("health.read", "facts.medical");
        assertThat(there.account().roleTitle()).isEqualTo("县级民政干部");
        assertThat(there.prefecture()).isEqualTo("5331");
        assertThat(there.scope()).containsExactly(new MeView.Place("533103000000", "533103000000"));
        MeView elsewhere = as(actor(AccountRole.COUNTY_OFFICER, 530102000000L), 5301, me::me);
        assertThat(elsewhere.permissions()).doesNotContain("health.read");
        assertThat(elsewhere.menu()).extracting(MeView.MenuItem::module).doesNotContain("health");
    }

    @Test
    void theProvinceSeesARoleInEachPrefecture() throws Exception {
        node.turn("health", 5331, true);
        ModulesResource modules = new ModulesResource(views, places);

        ModuleItem health = as(actor(AccountRole.PROVINCE_OFFICER, 530000000000L), 0, modules::list)
                .items()
                .get(0);

        assertThat(health.prefectures())
                .filteredOn(ModuleItem.InPrefecture::on)
                .extracting(ModuleItem.InPrefecture::code)
                .containsExactly("5331");
        assertThat(health.prefectures()).hasSize(2);
    }

    @Test
    void aModuleAdministratorSwitchesHerOwnPrefectureOnly() throws Exception {
        PrefectureModulesResource resource =
                new PrefectureModulesResource(views, places, node.switching, new HistoryView(node.history));
        SwitchBody on = new SwitchBody(true, null, "试点", "文号");
        Actor dehong = actor(AccountRole.MODULE_ADMIN, 533100000000L);
        Actor province = actor(AccountRole.MODULE_ADMIN, 530000000000L);

        ModuleItem item = as(dehong, 5331, () -> resource.item("5331", "health", "\"0\"", on));

        assertThat(item.on()).isTrue();
        assertThat(item.version()).isEqualTo(1);
        assertThat(as(dehong, 5331, () -> resource.history("5331", null, 50)).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.document()).isEqualTo("文号"));
        assertThatThrownBy(() -> as(dehong, 5331, () -> resource.item("5331", "health", "\"0\"", on)))
                .isInstanceOfSatisfying(
                        Problem.class, stale -> assertThat(stale.current()).isEqualTo(item));
        assertNotFound(() -> as(dehong, 5331, () -> resource.item("5301", "health", null, on)));
        assertNotFound(() -> as(dehong, 5331, () -> resource.list("5301")));
        assertNotFound(() -> as(province, 0, () -> resource.list("5399")));
        assertNotFound(() -> as(dehong, 5331, () -> resource.item("5331", "unknown", null, on)));
        as(province, 0, () -> resource.item("5301", "health", null, on));
        assertThat(node.gate.ask("health", 5301).on()).isTrue();
    }

    @Test
    void pagesOfAModuleThatIsOffAreNotThere() throws Exception {
        PagesResource pages = new PagesResource(new Served(node.catalogue, node.gate, places));
        Actor officer = actor(AccountRole.COUNTY_OFFICER, 533103000000L);
        assertNotFound(() -> as(officer, 5331, () -> pages.page("health", "section-treatment")));

        node.turn("health", 5331, true);

        assertThat(as(officer, 5331, () -> pages.page("health", "section-treatment"))
                        .path("type")
                        .asText())
                .isEqualTo("section");
        assertNotFound(() -> as(officer, 5331, () -> pages.page("health", "other")));
        assertNotFound(() -> as(officer, 5331, () -> pages.page("nobody", "section-treatment")));
    }

    @Test
    void clausesSayWhoServesThemHere() throws Exception {
        ClausesResource clauses = new ClausesResource(node.catalogue, node.gate, places);
        node.turn("health", 5331, true);

        List<ClausesResource.ClauseView> here = as(
                        actor(AccountRole.COUNTY_OFFICER, 533103000000L), 5331, clauses::list)
                .items();

        assertThat(here).extracting(ClausesResource.ClauseView::clause).containsExactly("2", "12b");
        assertThat(here.get(0).modules().get(0).on()).isTrue();
    }

    @Test
    void permissionsComeFromDescriptorsAndNobodyElseHasAny() {
        assertThat(permissions.holds(actor(AccountRole.MODULE_ADMIN, 533100000000L), "modules.switch"))
                .isTrue();
        assertThat(permissions.holds(actor(AccountRole.COUNTY_OFFICER, 533100000000L), "modules.switch"))
                .isFalse();
        assertThat(permissions.holds(actor(AccountRole.VILLAGE_DIRECTOR, 533103001201L), "facts.medical"))
                .isFalse();
        assertThat(permissions.holds(Actor.ANONYMOUS, "modules.read")).isFalse();
        assertThat(permissions.of(Actor.ANONYMOUS, 5331)).isEmpty();
        assertThat(permissions.holds(Actor.SYSTEM, "anything")).isTrue();
        assertThatThrownBy(() -> permissions.require("modules.read"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
    }

    private static Actor actor(AccountRole role, long division) {
        Scope scope = new Scope(
                List.of(new CodeRange(
                        division, division + DivisionCode.level(division).step())),
                null);
        return new Actor(new UUID(3, 3), "user", "王", role, division, null, scope);
    }

    private static <T> T as(Actor actor, int prefecture, Callable<T> call) throws Exception {
        return Caller.as(Caller.of(actor, prefecture, Locale.SIMPLIFIED_CHINESE, null), call::call);
    }

    private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                .isEqualTo(404));
    }
}
