package org.tonghu.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonghu.registry.internal.House.asOfficer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.fact.Stated;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.calendar.FactsFollowed;
import org.tonghu.registry.internal.file.Categories;
import org.tonghu.registry.internal.file.ChildFiles;
import org.tonghu.registry.internal.file.Timeline.Moment;
import org.tonghu.registry.internal.list.ListItem;
import org.tonghu.registry.internal.offline.OfflineChildren;
import org.tonghu.registry.internal.place.FilesMoved;
import org.tonghu.spi.ChildTimeline;

/** What the registry gives to the floor and takes from it: timelines of modules, children for a phone, moved villages. */
class FloorPartsTest {
    private static final Instant VISITED = Instant.parse("2026-11-20T02:00:00Z");
    private House house;
    private long village;
    private UUID child;

    @BeforeEach
    void open() {
        house = new House();
        village = house.village(House.MANGSHI, 0);
        child = Uuid7.next();
        ChildFiles.Draft draft = new ChildFiles.Draft(village, TestForms.HASH, Samples.values("王芳", ""));
        asOfficer(() -> house.files.save(child, draft, Optional.empty()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_modules_entries_stand_among_the_others_only_while_it_serves() {
        ChildTimeline visits =
                ref -> List.of(new ChildTimeline.Entry(VISITED, "visits.visit", "上门走访", "李主任", "/m/visits/visit?id=1"));
        house.modules.contribute("visits", visits, 5331);
        assertThat(timeline())
                .contains(new Moment(VISITED, "visits.visit", "上门走访", "李主任", "/m/visits/visit?id=1"))
                .extracting(Moment::kind)
                .contains("file");
        house.modules.withdraw(5331);
        assertThat(timeline()).extracting(Moment::kind).doesNotContain("visits.visit");
    }

    @Test
    void a_module_that_fails_says_so_and_one_that_refuses_is_left_out() {
        ChildTimeline broken = ref -> {
            throw new IllegalStateException("broken");
        };
        ChildTimeline refusing = ref -> {
            throw Problem.forbidden();
        };
        house.modules.contribute("health", broken, 5331);
        house.modules.contribute("health", refusing, 5331);
        assertThat(timeline()).extracting(Moment::kind).containsOnlyOnce("failed");
    }

    @Test
    void a_childs_timeline_is_not_there_out_of_scope() {
        assertThatThrownBy(() -> House.as(AccountRole.COUNTY_OFFICER, 530102000000L, () -> house.timeline.of(child)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_phone_gets_the_open_files_of_its_villages() {
        OfflineChildren offline = new OfflineChildren(house.list, house.modules);
        List<?> here = asOfficer(() -> offline.content(List.of(DivisionCode.range(village))));
        assertThat(here).singleElement().isInstanceOfSatisfying(ListItem.class, item -> {
            assertThat(item.id()).isEqualTo(child);
            assertThat(item.name()).isEqualTo("王芳");
        });
        long next = house.village(House.MANGSHI, 1);
        List<?> elsewhere = asOfficer(() -> offline.content(List.of(DivisionCode.range(next))));
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void files_follow_their_village_and_can_be_opened_there() {
        long next = house.village(House.MANGSHI, 1);
        FilesMoved moved = new FilesMoved(house.db);
        Map<Long, Long> codes = Map.of(village, next);
        assertThat(Caller.asSystem(() -> moved.preview(codes))).isEqualTo(Map.of("division.files", 1L));
        Caller.asSystem(() -> {
            house.db.update(Sql.of("update facts_child set village_code = ? where child_id = ?", next, child));
            moved.move(codes);
            return null;
        });
        assertThat(Caller.asSystem(() -> moved.preview(codes))).isEqualTo(Map.of("division.files", 0L));
        assertThat(asOfficer(() -> house.files.read(child)).village()).isEqualTo(Long.toString(next));
    }

    @Test
    void categories_follow_what_a_visit_finds_at_once_and_when_its_six_months_are_over() {
        house.clock.now = Instant.parse("2026-03-02T02:00:00Z");
        LocalDate found = LocalDate.of(2026, 3, 2);
        Caller.asSystem(() -> {
            List<Stated> lost = List.of(
                    new Stated("parent.lost-contact.father", null, found),
                    new Stated("parent.lost-contact.mother", null, found),
                    new Stated("guardian.none", null, found));
            house.facts.replace("visits.visit", found, Map.of(child, lost));
            Map<String, String> values = Map.of("child", child.toString());
            new FactsFollowed(house.recheck)
                    .handle(new DomainEvent(Uuid7.next(), "VisitRecorded", Uuid7.next(), village, VISITED, values));
            return null;
        });
        assertThat(categories()).contains("in-difficulty").doesNotContain("de-facto-unsupported");
        house.clock.now = Instant.parse("2026-09-03T02:00:00Z");
        Caller.asSystem(house.recheck::all);
        assertThat(categories()).contains("de-facto-unsupported");
    }

    private List<String> categories() {
        return Caller.asSystem(() -> house.categories.of(List.of(child))).stream()
                .map(Categories.Applied::category)
                .toList();
    }

    private List<Moment> timeline() {
        return asOfficer(() -> house.timeline.of(child));
    }
}
