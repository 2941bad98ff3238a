package org.tonghu.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonghu.registry.internal.House.asOfficer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.child.ChildIntake;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.list.ChildQuery;
import org.tonghu.registry.internal.list.ListItem;
import org.tonghu.registry.internal.list.ListPage;
import org.tonghu.registry.internal.list.ScopedNames;
import org.tonghu.spi.IndicatorProvider.Value;
import org.tonghu.spi.SearchSource;

class ChildListTest {
    private static final long KUNMING = 530_102_000_000L;
    private static final String NUMBER = Samples.idNumber("2015-03-01", 101);
    private static House house;
    private static long village;
    private static long other;
    private static UUID sought;

    @BeforeAll
    static void open() {
        house = new House();
        village = house.village(House.MANGSHI, 0);
        other = house.village(House.MANGSHI, 30);
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(Samples.row(village, "单小红", NUMBER));
        rows.add(Samples.row(village, "李小明", ""));
        rows.add(Samples.row(other, "李大明", ""));
        Map<String, String> dropout = Samples.row(other, "王芳", "");
        dropout.put("guardianship.form", "父母监护");
        dropout.put("poverty", "low-income");
        rows.add(dropout);
        rows.add(Samples.row(house.village(KUNMING, 0), "李远", ""));
        List<ChildIntake.Outcome> outcomes = Caller.asSystem(() -> house.intake.take(rows));
        assertThat(outcomes).allSatisfy(it -> assertThat(it.errors()).isEmpty());
        sought = outcomes.get(0).child();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void otherModulesAreToldNamesInScopeOnly() {
        ScopedNames scoped = new ScopedNames(house.db);
        List<UUID> asked = new ArrayList<>();
        house.db.list(Sql.of("select id from registry_child"), row -> asked.add(row.uuid("id")));

        assertThat(asOfficer(() -> scoped.of(asked)).values()).containsExactlyInAnyOrder("单小红", "李小明", "李大明", "王芳");
        assertThat(scoped.of(asked)).isEmpty();
        assertThat(asOfficer(() -> scoped.of(List.of()))).isEmpty();
    }

    private static List<String> names(String words) {
        return asOfficer(() -> names(house.list.page(new ChildQuery(words, null, null, true), 50, null, false)));
    }

    private static List<String> names(ListPage<ListItem> page) {
        return page.items().stream().map(ListItem::name).toList();
    }

    @Test
    void a_child_is_found_by_name_pinyin_initials_any_reading_and_number() {
        assertThat(names("单")).containsExactly("单小红");
        assertThat(names("小红")).containsExactly("单小红");
        assertThat(names("shanxiao")).containsExactly("单小红");
        assertThat(names("Shan XiaoHong")).containsExactly("单小红");
        assertThat(names("sxh")).containsExactly("单小红");
        assertThat(names("danxiaohong")).containsExactly("单小红");
        assertThat(names("dxh")).containsExactly("单小红");
        assertThat(names(NUMBER.toLowerCase(java.util.Locale.ROOT))).containsExactly("单小红");
        assertThat(names("li")).containsExactlyInAnyOrder("李小明", "李大明");
        assertThat(names("没有")).isEmpty();
        assertThat(names("%")).isEmpty();
        assertThat(names("'; drop table registry_child; --")).isEmpty();
    }

    @Test
    void another_countys_children_are_never_listed() {
        assertThat(names("李远")).isEmpty();
        assertThat(names("")).hasSize(4).doesNotContain("李远");
        assertThat(House.as(
                        AccountRole.VILLAGE_DIRECTOR,
                        village,
                        () -> names(house.list.page(new ChildQuery("", null, null, true), 50, null, false))))
                .containsExactlyInAnyOrder("单小红", "李小明");
    }

    @Test
    void a_grant_shows_one_record_until_it_ends() {
        UUID stranger = UUID.randomUUID();
        Scope scope = new Scope(List.of(DivisionCode.range(KUNMING)), stranger);
        Actor actor = new Actor(stranger, "x", "x", AccountRole.COUNTY_OFFICER, KUNMING, null, scope);
        house.db.update(Sql.of(
                "insert into security_grant values (?, ?, current_timestamp + interval '1' hour, null)",
                sought,
                stranger));
        assertThat(asActor(actor)).containsExactlyInAnyOrder("李远", "单小红");
        house.db.update(
                Sql.of("update security_grant set revoked_at = current_timestamp where account_id = ?", stranger));
        assertThat(asActor(actor)).containsExactly("李远");
    }

    private static List<String> asActor(Actor actor) {
        try {
            return Caller.as(
                    Caller.of(actor, actor.prefecture(), java.util.Locale.SIMPLIFIED_CHINESE, null),
                    () -> names(house.list.page(new ChildQuery("", null, null, true), 50, null, false)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void pages_hold_each_child_once_in_a_stable_order() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            ListPage<ListItem> page =
                    asOfficer(() -> house.list.page(new ChildQuery("", null, null, true), 1, from, true));
            assertThat(page.total()).isEqualTo(4);
            seen.addAll(names(page));
            after = page.after();
        } while (after != null);
        assertThat(seen).containsExactly("李小明", "单小红", "李大明", "王芳");
        assertThatThrownBy(() -> asOfficer(() -> house.list.page(new ChildQuery("", null, null, true), 1, "x", true)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void area_and_category_narrow_the_list() {
        ListPage<ListItem> page = asOfficer(() ->
                house.list.page(new ChildQuery("", DivisionCode.range(other), "left-behind", true), 50, null, false));
        assertThat(names(page)).containsExactly("李大明");
        assertThat(page.items().get(0).categories()).containsExactly("left-behind");
        assertThat(page.items().get(0).age()).isEqualTo(11);
        assertThat(page.items().get(0).place()).contains(" · ");
    }

    @Test
    void modules_find_children_only_where_they_serve() {
        SearchSource source = words -> "白血病".equals(words)
                ? Optional.of(Sql.of("select id from registry_child where name in (?, ?)", "李大明", "李远"))
                : Optional.empty();
        try {
            house.modules.contribute("health", source, 5331);
            assertThat(names("白血病")).containsExactly("李大明");
            assertThat(House.as(
                            AccountRole.PROVINCE_OFFICER,
                            DivisionCode.PROVINCE,
                            () -> names(house.list.page(new ChildQuery("白血病", null, null, true), 50, null, false))))
                    .containsExactly("李大明");
        } finally {
            house.modules.withdraw(5331);
        }
        assertThat(names("白血病")).isEmpty();
    }

    @Test
    void figures_add_up_by_division() {
        Map<Long, Value> children = house.indicators.values("children", CodeRange.ALL, DivisionLevel.PREFECTURE);
        assertThat(children)
                .containsEntry(533_100_000_000L, new Value(4, 0))
                .containsEntry(530_100_000_000L, new Value(1, 0));
        assertThat(house.indicators.values("left-behind", DivisionCode.range(House.MANGSHI), DivisionLevel.COUNTY))
                .containsExactly(Map.entry(House.MANGSHI, new Value(3, 0)));
        assertThat(house.indicators.values("in-difficulty", CodeRange.ALL, DivisionLevel.PROVINCE))
                .containsExactly(Map.entry(DivisionCode.PROVINCE, new Value(1, 0)));
        assertThat(house.indicators.values("files-up-to-date", DivisionCode.range(other), DivisionLevel.VILLAGE))
                .containsExactly(Map.entry(other, new Value(2, 2)));
    }

    @Test
    void a_list_is_recorded_as_one_read() {
        int before = house.audit.read.size();
        names("li");
        assertThat(house.audit.read).hasSize(before + 1);
        assertThat(house.audit.read.get(before).detail()).isEqualTo("2");
    }
}
