package org.tonghu.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tonghu.api.data.Uuid7;

/**
 * One child's path from the survey to the grant, through the real pages, each step by the account whose it is and refused
 * to another. Time is moved on by half a year in the middle, as on a training system.
 */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChildsPathIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HALF_A_YEAR = 190;
    private static final String NEW_PASSWORD = "Banian-hou-2027";
    private static final String DIRECTOR = "village-director";
    private static final String SUPERVISOR = "township-supervisor";
    private static final String OFFICER = "county-officer";
    private static final String NAME = "囡小路";
    private static final LocalDate TODAY = LocalDate.now(ZONE);

    private static final Map<String, Client> renewed = new HashMap<>();
    private static String child;
    private static String caseId;
    private static String search;
    private static String application;

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(300);

    @RegisterExtension
    static final BrowserPages browser = new BrowserPages();

    @Test
    @Order(1)
    void theCountyOpensTheQuartersRoundAndFreezesIt() {
        Modules.set(tonghu, "5331", "health", true);
        Desk desk = desktop(OFFICER)
                .open("/m/visits/rounds", "排查轮次")
                .act("发布轮次")
                .pick("轮次", "季度排查")
                .fill("季度", quarter(TODAY))
                .date("开始日期", TODAY.minusDays(7).toString())
                .date("截止日期", TODAY.plusDays(20).toString())
                .press("保存");
        desk.titled("季度排查").act("冻结必访名单").press("冻结必访名单").sees("进行中");
        desk.sound("path-1-round");

        assertThat(as(DIRECTOR)
                        .put("/api/visits/rounds/" + Uuid7.next(), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void theDirectorFindsAChildWithoutAFileAndMakesItOnHerPhone() {
        Desk desk = phone(DIRECTOR).go("新建档案").titled("新建儿童档案");
        desk.fill("姓名", NAME)
                .pick("性别", "女")
                .pick("民族", "傣族")
                .date("出生日期", "2016-03-05")
                .choose("是否有户籍", "是")
                .choose("是否农村户籍", "是")
                .pick("健康状况", "健康")
                .pick("就学状况", "小学")
                .fill("祖母姓名", "岩奶奶")
                .pick("父亲状况", "外出务工")
                .pick("母亲状况", "外出务工")
                .pick("监护类型", "父母双方外出")
                .pick("监护状况", "无人监护");
        desk.sound("path-2-new-file").press("保存").titled(NAME);
        child = desk.page.url().replaceFirst("^.*/children/([0-9a-f-]{36}).*$", "$1");
        desk.sees("无人监护").sound("path-3-file");

        assertThat(as(DIRECTOR, "5301").get("/api/registry/children/" + child).status())
                .isEqualTo(404);
        assertThat(as("department-officer")
                        .get("/api/registry/children/" + child)
                        .status())
                .isIn(403, 404);
    }

    @Test
    @Order(3)
    void theFactMakesHerMustVisitAndTheVisitFindsBothParentsOutOfContact() {
        Await.until(
                "the child in the set",
                java.time.Duration.ofSeconds(10),
                () -> as(DIRECTOR).get("/api/visits/must-visit").expect(200).text(),
                list -> list.contains(child));
        Desk desk = phone(DIRECTOR).open("/m/visits/must-visit", "必访儿童").sees(NAME);
        desk.sound("path-4-must-visit").open("/m/visits/record?child=" + child, "登记走访");
        desk.choose("走访方式", "实地走访")
                .choose("见到儿童", "是")
                .choose("见到监护人", "是")
                .choose("监护情况", "无人监护")
                .choose("就学情况", "在学")
                .choose("与父母联系", "父母双方失联")
                .date("失去联系的日期", TODAY.minusDays(3).toString())
                .choose("疑似受到侵害或者处于危险", "否");
        desk.sound("path-5-visit").press("提交走访记录").arrives("/m/visits/visit").sees("父母双方失联");

        assertThat(codes(as(OFFICER).get("/api/registry/children/" + child + "/facts")))
                .contains("parent.lost-contact.father", "parent.lost-contact.mother", "guardian.none");
        assertThat(as(OFFICER)
                        .put("/api/visits/" + Uuid7.next(), Map.of("child", child))
                        .status())
                .isEqualTo(403);
        assertThat(as(DIRECTOR, "5301").get("/api/visits/children/" + child).status())
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void sheCallsThePoliceAndReports() {
        Desk desk = phone(DIRECTOR).open("/m/reporting/report?child=" + child, "强制报告");
        assertThat(desk.page.getByRole(AriaRole.LINK).and(desk.page.locator("[href='tel:110']")))
                .isVisible();
        desk.fill("公安机关（派出所）", "风平派出所")
                .fill("接警民警", "李警官")
                .fill("接报警回执号", "芒公接〔2026〕118号")
                .pick("情形", "儿童脱离监护单独居住生活")
                .fill("发生了什么", "孩子与生病的祖母同住，父母都联系不上，无人照看。");
        desk.sound("path-6-report")
                .press("提交报告")
                .arrives("/m/reporting/my-report")
                .sees("等待受理");
        desk.sound("path-7-receipt");
    }

    @Test
    @Order(5)
    void theCountyRespondsAssessesHelpsAndCloses() {
        JsonNode waiting = as(OFFICER).get("/api/reporting/cases").expect(200).items().stream()
                .filter(one -> one.path("child").asText().equals(child))
                .findFirst()
                .orElseThrow();
        caseId = waiting.path("id").asText();
        assertThat(as(DIRECTOR).get("/api/reporting/cases/" + caseId).status()).isIn(403, 404);
        assertThat(as(OFFICER, "5301").get("/api/reporting/cases/" + caseId).status())
                .isEqualTo(404);

        Desk desk = desktop(OFFICER).open("/m/reporting/case?id=" + caseId, "");
        desk.sound("path-8-case").act("受理").fill("备注", "已收到").press("受理").done();
        desk.act("登记应急处置")
                .fill("处置人员", "王科长、李警官")
                .date("到达时间", TODAY + " 08:00")
                .fill("处置措施", "当晚到家核实，孩子由邻居临时照料，祖母送医。")
                .press("登记应急处置")
                .done();
        desk.act("登记评估")
                .choose("评估等次", "监护情况差")
                .fill("评估意见", "父母失联，祖母无照护能力。")
                .press("登记评估")
                .done();
        desk.act("制定帮扶方案")
                .fill("帮扶目标", "有人照料，按规定申请保障。")
                .press("添加")
                .fill("措施", "协助家庭申请事实无人抚养儿童保障")
                .pick("责任人", "儿童主任")
                .date("期限", TODAY.plusDays(14).toString());
        desk.sound("path-9-help").press("制定帮扶方案").done().sees("帮扶中");
        desk.act("结案").fill("结案小结", "已落实").press("结案").sees("尚未完成").press("取消");
    }

    @Test
    @Order(6)
    void thePoliceSearchBeginsTheDirectorAppliesAndTheCountyMayNotDecideYet() {
        Desk desk = desktop(OFFICER).open("/m/funding/search-form?child=" + child, "登记失联父母查找");
        desk.choose("查找对象", "父母双方")
                .fill("受理公安机关", "风平派出所")
                .date("报案受理日期", TODAY.toString())
                .press("保存")
                .arrives("/m/funding/search?");
        search = desk.id();
        desk.sound("path-10-search");
        Desk phone = phone(DIRECTOR).open("/m/funding/apply?child=" + child, "申请补贴");
        phone.pick("申请类别", "事实无人抚养儿童")
                .choose("安置方式", "散居")
                .fill("领款人", "岩奶奶")
                .pick("与儿童关系", "祖父母或外祖父母")
                .fill("开户银行", "农村信用社")
                .fill("账号", "6217003890001234567");
        phone.sound("path-11-application")
                .press("提交申请")
                .arrives("/m/funding/application")
                .sees("乡镇（街道）核查");
        application = phone.id();
        phone.sees("**** 4567");

        assertThat(decide(as(OFFICER), "approve").status())
                .as("the township's step")
                .isEqualTo(403);
        assertThat(decide(as(SUPERVISOR), "approve").status()).isEqualTo(200);
        Answer early = decide(as(OFFICER), "approve");
        assertThat(early.status()).as("six months have not run: " + early).isEqualTo(422);
    }

    @Test
    @Order(7)
    void halfAYearLaterTheSearchIsOver() throws IOException {
        tonghu.node().stop();
        Files.writeString(tonghu.node().etc().resolve("org.tonghu.clock.cfg"), "offset = P" + HALF_A_YEAR + "D\n");
        tonghu.node().start();
        tonghu.forgetSessions();
        for (String role : List.of(DIRECTOR, SUPERVISOR, OFFICER)) {
            renew(tonghu.account(role, "5331"));
        }
        Desk desk = desktop(OFFICER).open("/m/funding/search?id=" + search, "查找情况回执单");
        desk.act("登记回执")
                .fill("回执编号", "芒公查〔2027〕9号")
                .date("回执日期", later().toString())
                .choose("查找结果", "未找到")
                .press("登记回执")
                .done()
                .sees("未找到");
        desk.sound("path-12-receipt");
    }

    @Test
    @Order(8)
    void theCountyDecidesWithReasonsAndTheCaseCloses() {
        assertThat(decide(as(DIRECTOR), "approve").status()).isEqualTo(403);
        Desk desk = desktop(OFFICER).open("/m/funding/application?id=" + application, "补贴申请");
        desk.sees("父亲失联").sound("path-13-decision");
        desk.act("同意").fill("理由", "符合民发〔2020〕125号，父母双方失联满六个月。").press("同意").done();
        desk.sees("起发月份").sound("path-14-decided");

        String measure = as(OFFICER)
                .get("/api/reporting/cases/" + caseId)
                .expect(200)
                .json()
                .path("measures")
                .get(0)
                .path("id")
                .asText();
        phone(DIRECTOR)
                .open("/m/reporting/measure?id=" + measure, "")
                .act("登记完成情况")
                .fill("完成情况", "已提交申请并批准")
                .press("登记完成情况")
                .done()
                .sees("已完成");
        desk.open("/m/reporting/case?id=" + caseId, "")
                .act("结案")
                .fill("结案小结", "孩子由亲属照料，保障已落实。")
                .press("结案")
                .done()
                .sees("已结案")
                .sound("path-15-closed");
    }

    @Test
    @Order(9)
    void theNextMonthsListPaysHerAndTheSheetAddsUp() {
        YearMonth month = YearMonth.from(later()).plusMonths(1);
        assertThat(as(DIRECTOR)
                        .post("/api/funding/lists", Map.of("month", month.toString()))
                        .status())
                .isEqualTo(403);
        Desk desk = desktop(OFFICER).open("/m/funding/lists?month=" + month, "月度名单");
        desk.act("编制名单").date("月份", month.toString()).press("编制名单").done();
        desk.go("芒市").sees(NAME).sound("path-16-list");
        desk.act("确认名单").press("确认名单").done().sees("已确认");

        String county = tonghu.account(OFFICER, "5331").division();
        JsonNode sheet = as(OFFICER)
                .get("/api/funding/sheets?month=" + month + "&division=" + county)
                .expect(200)
                .json();
        JsonNode line = sheet.path("items").get(0);
        assertThat(line.path("deFacto").asInt()).isEqualTo(1);
        assertThat(money(line, "amount")).isEqualByComparingTo("1370.00");
        assertThat(money(line, "centralProvincial")
                        .add(money(line, "prefecture"))
                        .add(money(line, "county")))
                .isEqualByComparingTo(money(line, "amount"));
        desk.open("/m/funding/sheet?month=" + month, "发放公示表").sound("path-17-sheet");
    }

    @Test
    @Order(10)
    void herFileShowsHealthAndAFileInKunmingDoesNot() {
        Desk here = desktop(OFFICER).open("/children/" + child, NAME);
        assertThat(here.page.locator("[id^='section-health-']")).hasCount(1);
        here.sound("path-18-file");
        renew(tonghu.account(OFFICER, "5301"));
        String other = Registration.anyChild(as(OFFICER, "5301"));
        Desk there = new Desk(browser.desktop(), tonghu.node(), as(OFFICER, "5301")).open("/children/" + other, "");
        assertThat(there.page.getByRole(AriaRole.TAB).first()).isVisible();
        assertThat(there.page.locator("[id^='section-health-']")).hasCount(0);
    }

    private static LocalDate later() {
        return TODAY.plusDays(HALF_A_YEAR);
    }

    private static BigDecimal money(JsonNode line, String name) {
        return new BigDecimal(line.path(name).asText());
    }

    private static Answer decide(Client person, String verdict) {
        Answer now = person.get("/api/funding/applications/" + application).expect(200);
        return person.send(
                "POST",
                "/api/funding/applications/" + application + "/decision",
                Map.of("verdict", verdict, "reason", "核实无误"),
                Map.of("If-Match", now.header("ETag")));
    }

    /** After half a year every password must be changed. */
    private static void renew(Account account) {
        Client client = tonghu.stranger();
        client.post("/api/session", Map.of("username", account.username(), "password", account.password()))
                .expect(200);
        client.post("/api/me/password", Map.of("current", account.password(), "next", NEW_PASSWORD))
                .expect(204);
        renewed.put(account.username(), client);
    }

    private static Client as(String role) {
        return as(role, "5331");
    }

    private static Client as(String role, String prefecture) {
        Account account = tonghu.account(role, prefecture);
        Client client = renewed.get(account.username());
        return client == null ? tonghu.as(account) : client;
    }

    private Desk desktop(String role) {
        return new Desk(browser.desktop(), tonghu.node(), as(role));
    }

    private Desk phone(String role) {
        return new Desk(browser.phone(), tonghu.node(), as(role));
    }

    private static List<String> codes(Answer facts) {
        return facts.expect(200).items().stream()
                .map(fact -> fact.path("code").asText())
                .toList();
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3);
    }
}
