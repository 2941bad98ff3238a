package org.tonghu.work.internal.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.inbox.DatabaseInbox.Item;
import org.tonghu.work.internal.text.Texts;

class DatabaseInboxTest {
    private TestDatabase test;
    private DatabaseInbox inbox;

    @BeforeEach
    void open() {
        test = TestDatabase.h2("db/changelog.xml");
        inbox = new DatabaseInbox(test.database(), Fixture.vault(), new Texts(Fixture.catalogue()), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void eachSeesHerOwnInHerLanguage() {
        put(1, "甲");
        put(2, "乙");
        assertThat(mine(1)).singleElement().satisfies(item -> {
            assertThat(item.text()).isEqualTo("任务“甲”已完成");
            assertThat(item.link()).isEqualTo("/jobs/x");
            assertThat(item.read()).isFalse();
        });
    }

    @Test
    void readOnesStayAndAreNoLongerCounted() {
        put(1, "甲");
        UUID id = mine(1).get(0).id();
        assertThatThrownBy(() -> Fixture.as(2, () -> read(id))).isInstanceOf(Problem.class);
        assertThat((long) Fixture.as(1, inbox::unread)).isEqualTo(1);
        Fixture.as(1, () -> read(id));
        assertThat(mine(1)).extracting(Item::read).containsExactly(true);
        assertThat((long) Fixture.as(1, inbox::unread)).isZero();
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 5; i++) {
            put(1, "第" + i);
        }
        List<Item> first = Fixture.as(1, () -> inbox.mine(null, 3));
        List<Item> rest = Fixture.as(1, () -> inbox.mine(first.get(2).id(), 3));
        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    private Void read(UUID id) {
        inbox.read(id);
        return null;
    }

    private void put(int account, String title) {
        inbox.put(new UUID(1, account), "work", "inbox.job-done", Map.of("title", title), "/jobs/x");
    }

    private List<Item> mine(int account) {
        return Fixture.as(account, () -> inbox.mine(null, 50));
    }
}
