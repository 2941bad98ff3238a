package org.tonghu.work.internal.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.Task;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.work.internal.floor.Bench;
import org.tonghu.work.internal.floor.Floor;
import org.tonghu.work.internal.task.MyTasks.Counts;
import org.tonghu.work.internal.task.MyTasks.Which;

abstract class TaskCases {
    private static final Map<String, String> TEXTS = Map.of(
            "i18n/messages.properties", "sample.task=走访{name}",
            "i18n/messages_en.properties", "sample.task=Visit {name}");
    private final Caller director = Bench.person(1, AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE);
    private final Caller elsewhere = Bench.person(2, AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE + 1);
    private final Caller county = Bench.person(3, AccountRole.COUNTY_OFFICER, Bench.COUNTY);
    private Floor floor;

    abstract TestDatabase open();

    @BeforeEach
    void begin() {
        floor = Floor.of(open(), TEXTS);
    }

    @AfterEach
    void end() {
        floor.close();
    }

    @Test
    void aRolesTaskIsSeenByWhoHoldsItAtThatPlace() {
        put(role(AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE), null);
        assertThat(mine(director, Which.OPEN)).extracting(Task::text).containsExactly("走访小明");
        assertThat(mine(elsewhere, Which.OPEN)).isEmpty();
        assertThat(mine(county, Which.OPEN)).isEmpty();
    }

    @Test
    void anAccountsTaskIsSeenByHerAlone() {
        NewTask.Owner owner = NewTask.Owner.account(new UUID(1, 2), Bench.VILLAGE + 1);
        put(owner, null);
        assertThat(mine(elsewhere, Which.OPEN)).hasSize(1);
        assertThat(mine(director, Which.OPEN)).isEmpty();
    }

    @Test
    void openOnesComeByDueDayAndOverdueOnesAreCounted() {
        NewTask.Owner hers = role(AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE);
        NewTask never = put(hers, null);
        NewTask late = put(hers, LocalDate.of(2026, 3, 1));
        NewTask today = put(hers, LocalDate.of(2026, 3, 2));
        assertThat(ids(mine(director, Which.OPEN))).containsExactly(late.id(), today.id(), never.id());
        assertThat(ids(mine(director, Which.OVERDUE))).containsExactly(late.id());
        assertThat(Bench.as(director, floor.mine::counts)).isEqualTo(new Counts(3, 1));
        List<Task> rest = Bench.as(director, () -> floor.mine.page(Which.OPEN, late.id(), 5));
        assertThat(ids(rest)).containsExactly(today.id(), never.id());
    }

    @Test
    void aRepeatedPutIsHarmlessAndDoneIsKeptWithWhoDidIt() {
        NewTask task = put(role(AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE), null);
        Bench.as(director, () -> {
            floor.tasks.put(List.of(task));
            return null;
        });
        assertThat(floor.tasks.of(task.source())).hasSize(1);
        assertThat((int) Bench.as(director, () -> floor.tasks.done("sample.visit", task.source())))
                .isEqualTo(1);
        assertThat((int) Bench.as(director, () -> floor.tasks.done("sample.visit", task.source())))
                .isZero();
        assertThat(mine(director, Which.OPEN)).isEmpty();
        assertThat(mine(director, Which.DONE)).singleElement().satisfies(done -> assertThat(done.endedBy())
                .isEqualTo("人1"));
    }

    @Test
    void aDroppedTaskKeepsItsReason() {
        NewTask task = put(role(AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE), null);
        Bench.as(county, () -> floor.tasks.drop("sample.visit", task.source(), "小明已迁出"));
        assertThat(floor.tasks.open(task.source())).isEmpty();
        assertThat(floor.tasks.of(task.source())).singleElement().satisfies(dropped -> assertThat(dropped.reason())
                .isEqualTo("小明已迁出"));
    }

    @Test
    void aModuleThatIsOffIsLeftOutAndComesBack() {
        put(role(AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE), LocalDate.of(2026, 3, 1));
        floor.gate.off.add("sample 5331");
        assertThat(mine(director, Which.OPEN)).isEmpty();
        assertThat(Bench.as(director, floor.mine::counts)).isEqualTo(new Counts(0, 0));
        floor.gate.off.clear();
        assertThat(mine(director, Which.OPEN)).hasSize(1);
    }

    private static NewTask.Owner role(AccountRole role, long place) {
        return NewTask.Owner.role(role, place);
    }

    private NewTask put(NewTask.Owner owner, LocalDate due) {
        NewTask task = new NewTask(
                Uuid7.next(),
                "sample",
                "sample.visit",
                "sample.task",
                Map.of("name", "小明"),
                Uuid7.next(),
                null,
                owner,
                due,
                "/x");
        floor.tasks.put(List.of(task));
        return task;
    }

    private List<Task> mine(Caller who, Which which) {
        return Bench.as(who, () -> floor.mine.page(which, null, 50));
    }

    private static List<UUID> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }
}
