package org.tonghu.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do with the console, in a real browser; each page they pass has no axe violation. */
class JourneysIT {
    private static final String OFFICER = "county-officer";

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(2000).shared();

    @RegisterExtension
    static final BrowserPages browser = new BrowserPages();

    @Test
    void aProvincialOfficerSignsInAndDrillsDownToTheListOfChildren() {
        Page page = browser.desktop();
        Account officer = tonghu.account("province-officer", "53");
        page.navigate(tonghu.node().address().resolve("/ui/").toString());
        page.getByLabel("用户名").fill(officer.username());
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(officer.password());
        sound(page, "sign-in");
        button(page, "登录").click();

        assertThat(page.getByRole(AriaRole.GROUP, named(Pattern.compile("云南省州市地图.*")))
                        .getByRole(AriaRole.BUTTON))
                .hasCount(16);
        sound(page, "province");
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("农村留守儿童"))).click();
        rows(page).getByText("德宏").click();
        for (int level = 0; level < 3; level++) {
            Locator next = rows(page).getByRole(AriaRole.BUTTON).first();
            String name = next.innerText();
            next.click();
            if (level < 2) {
                assertThat(page.locator("h1")).containsText(name);
                sound(page, "drill-" + level);
            }
        }
        assertThat(page.locator("h1")).containsText("儿童档案");
        assertThat(page).hasURL(Pattern.compile(".*/children\\?division=5331\\d{8}.*"));
        sound(page, "children");
    }

    @Test
    void aCountyOfficerFindsAFileByInitialsEditsItAndSeesWhoChangedAndWhoReadIt() {
        Client client = tonghu.as(OFFICER, "5331");
        Map<String, Object> values = Registration.values("岩香囡");
        values.put("school", "旧小学");
        Registration.create(client, village(client), values);
        Page page = browser.desktop();
        BrowserPages.enter(page, tonghu.node(), client, "/ui/children");

        page.getByRole(AriaRole.SEARCH).getByRole(AriaRole.TEXTBOX).fill("yxn");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, named("岩香囡")).first().click();
        assertThat(page.locator("h1")).hasText("岩香囡");
        assertThat(page.getByText("旧小学")).isVisible();
        sound(page, "child-file");

        button(page, "编辑").click();
        page.getByLabel(Pattern.compile("^姓名")).first().fill("");
        button(page, "保存").click();
        assertThat(page.getByText("请填写此项").first()).isVisible();
        page.getByLabel(Pattern.compile("^姓名")).first().fill("岩香囡");
        page.getByLabel(Pattern.compile("^(就读)?学校")).first().fill("新小学");
        sound(page, "child-edit");
        button(page, "保存").click();
        assertThat(page.getByText("新小学")).isVisible();

        page.getByRole(AriaRole.TAB, named("修改记录")).click();
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("旧小学");
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("新小学");
        sound(page, "child-history");
        page.getByRole(AriaRole.TAB, named("查阅记录")).click();
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("县级民政");
        sound(page, "child-reads");
    }

    @Test
    void aVillageDirectorSeesHerVillageOnAPhone() {
        Client client = tonghu.as("village-director", "5331");
        Page page = browser.phone();
        BrowserPages.enter(page, tonghu.node(), client, "/ui/");

        assertThat(page.locator("h1")).containsText("您好");
        fits(page);
        sound(page, "phone-home");
        page.getByRole(AriaRole.LINK, named("本村儿童")).click();
        assertThat(page.locator("h1")).containsText("本村儿童");
        fits(page);
        sound(page, "phone-children");
        page.locator("#content").getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByRole(AriaRole.TAB, named("档案"))).isVisible();
        fits(page);
        sound(page, "phone-file");
    }

    @Test
    void aForeignFileIsNotFound() {
        String foreign = Registration.anyChild(tonghu.as(OFFICER, "5301"));
        Page page = browser.phone();
        BrowserPages.enter(page, tonghu.node(), tonghu.as("village-director", "5331"), "/ui/children/" + foreign);

        assertThat(page.getByText("没有找到")).isVisible();
        sound(page, "phone-foreign");
    }

    @Test
    void aCountyOfficerImportsAFileAfterADryRun() {
        Client client = tonghu.as(OFFICER, "5331");
        Page page = browser.desktop();
        BrowserPages.enter(page, tonghu.node(), client, "/ui/children/import");
        sound(page, "import-choose");

        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("登记表.csv", "text/csv", ImportFile.small(village(client))));
        button(page, "检查文件（不写入）").click();
        assertThat(page.getByText("检查完成，尚未写入任何数据")).isVisible(slow());
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("未通过");
        sound(page, "import-checked");
        assertThat(client.get("/api/registry/children?q=" + ImportFile.NAME).items())
                .isEmpty();

        button(page, "导入 1 行").click();
        assertThat(page.getByText("导入完成")).isVisible(slow());
        sound(page, "import-done");
        assertThat(client.get("/api/registry/children?q=" + ImportFile.NAME).items())
                .hasSize(1);
    }

    @Test
    void aPrefecturesModuleAdministratorSwitchesHealthOnAndOff() {
        Modules.set(tonghu, "5331", "health", false);
        Page page = browser.desktop();
        BrowserPages.enter(page, tonghu.node(), tonghu.as("module-admin", "5331"), "/ui/modules");
        sound(page, "modules");
        Page file = browser.desktop();
        Client officer = tonghu.as(OFFICER, "5331");
        BrowserPages.enter(file, tonghu.node(), officer, "/ui/children/" + Registration.anyChild(officer));
        assertThat(file.getByRole(AriaRole.TAB, named("档案"))).isVisible();
        assertThat(section(file)).hasCount(0);

        turn(page, "启用", "试点工作", "已启用");
        file.reload();
        assertThat(section(file)).hasCount(1);
        sound(file, "child-health");

        turn(page, "停用", "试点结束", "未启用");
        file.reload();
        assertThat(file.getByRole(AriaRole.TAB, named("档案"))).isVisible();
        assertThat(section(file)).hasCount(0);
        assertThat(page.getByText("试点工作").first()).isVisible();
    }

    private static void turn(Page page, String action, String reason, String after) {
        Locator module = page.locator("article", new Page.LocatorOptions().setHasText("医疗"));
        module.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(Pattern.compile("^理由")).fill(reason);
        dialog.getByLabel(Pattern.compile("^文号")).fill("德民发〔2026〕7号");
        sound(page, "switch-" + action);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认切换"))
                .click();
        assertThat(dialog).isHidden();
        assertThat(module).containsText(after);
    }

    private static Locator section(Page file) {
        return file.locator("[id^='section-health-']");
    }

    private static String village(Client client) {
        return client.get("/api/registry/children?limit=1")
                .expect(200)
                .items()
                .get(0)
                .path("village")
                .asText();
    }

    /** No violation, and a picture of the page for whoever wants to look. */
    private static void sound(Page page, String name) {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        BrowserPages.picture(page, name);
        assertThat(BrowserPages.violations(page)).as(name).isEmpty();
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling")
                .isEqualTo(true);
    }

    private static Locator rows(Page page) {
        return page.getByRole(AriaRole.TABLE).locator("tbody");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions slow() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }
}
