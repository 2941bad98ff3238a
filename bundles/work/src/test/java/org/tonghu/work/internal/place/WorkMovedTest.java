package org.tonghu.work.internal.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.Span;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.Task;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.work.internal.floor.Bench;
import org.tonghu.work.internal.floor.Floor;

class WorkMovedTest {
    private static final long NEW = Bench.VILLAGE + 5;

    @Test
    void whatIsStillToBeDoneFollowsAndWhatIsOverStays() {
        try (Floor floor = Floor.of(TestDatabase.h2("db/changelog.xml"), Map.of())) {
            UUID done = task(floor);
            floor.tasks.done("sample.visit", done);
            UUID open = task(floor);
            floor.clocks.start(clock(floor, open));
            WorkMoved moved = new WorkMoved(floor.test.database());
            Map<Long, Long> codes = Map.of(Bench.VILLAGE, NEW);
            assertThat(moved.preview(codes))
                    .isEqualTo(Map.of("division.tasks", 1L, "division.clocks", 1L, "division.approvals", 0L));
            moved.move(codes);
            assertThat(place(floor, open)).isEqualTo(NEW);
            assertThat(place(floor, done)).isEqualTo(Bench.VILLAGE);
            assertThat(floor.clocks.of(open, true)).singleElement().satisfies(clock -> assertThat(clock.division())
                    .isEqualTo(NEW));
        }
    }

    private static long place(Floor floor, UUID source) {
        List<Task> tasks = floor.tasks.of(source);
        return tasks.get(0).owner().division();
    }

    private static UUID task(Floor floor) {
        UUID source = Uuid7.next();
        NewTask.Owner owner = NewTask.Owner.role(AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE);
        floor.tasks.put(List.of(new NewTask(
                Uuid7.next(), "sample", "sample.visit", "sample.task", Map.of(), source, null, owner, null, "/x")));
        return source;
    }

    private static NewClock clock(Floor floor, UUID source) {
        return new NewClock(
                "sample",
                "sample.receive",
                source,
                Bench.VILLAGE,
                floor.hands.instant(),
                Span.hours(24),
                List.of(new NewClock.Rung(AccountRole.COUNTY_OFFICER, Duration.ZERO)),
                "sample.receive",
                Map.of(),
                "/r");
    }
}
