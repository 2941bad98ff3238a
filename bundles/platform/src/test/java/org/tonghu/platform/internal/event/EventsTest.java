package org.tonghu.platform.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.platform.internal.Await;
import org.tonghu.platform.internal.House;
import org.tonghu.platform.internal.OpenVault;
import org.tonghu.platform.internal.gate.Node;
import org.tonghu.spi.DomainEventHandler;

/** On H2; {@link EventsOnPostgresTest} runs the same on PostgreSQL. */
class EventsTest {
    private static final long DEHONG = 533103001201L;
    private static final long KUNMING = 530102001001L;
    private static final int WRITERS = 8;
    private static final int EACH = 25;

    @TempDir
    Path folder;

    private House house;
    private TestDatabase database;
    private Node node;
    private Pump pump;
    private EventLog log;
    private Bundle registry;

    TestDatabase fresh() {
        return TestDatabase.h2("db/changelog.xml");
    }

    @BeforeEach
    void open() {
        house = new House(folder);
        database = fresh();
        node = new Node(house, database.database());
        pump = pump();
        log = new EventLog(database.database(), new OpenVault(), pump);
        registry = house.module("registry", "core", "registry", "1.0.0");
    }

    private Pump pump() {
        return new Pump(
                house.context(),
                database.database(),
                new OpenVault(),
                node.modules,
                node.gate,
                node.notices,
                Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        pump.close();
        node.close();
        database.close();
        house.close();
    }

    @Test
    void noEventIsLostNoneComesTwiceAndALongTransactionComesLast() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        follow(registry, "count", event -> seen.add(event.values().get("n")));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> db().tx(() -> {
            log.publish(List.of(event(DEHONG, "slow")));
            written.countDown();
            others.await();
            return null;
        }));
        written.await();
        Pump second = secondNode();
        try {
            write();
            Await.until("all but the slow one", () -> seen.size() == WRITERS * EACH);
            others.countDown();
            slow.join();
            Await.until("the slow one", () -> seen.size() == WRITERS * EACH + 1);
        } finally {
            second.close();
        }

        assertThat(seen).doesNotHaveDuplicates().endsWith("slow");
        assertThat(db().list(Sql.of("select number from platform_event order by number"), row -> row.number("number")))
                .isEqualTo(LongStream.rangeClosed(1, WRITERS * EACH + 1).boxed().toList());
    }

    private void write() {
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < EACH; i++) {
                        DomainEvent event = event(DEHONG, writer + "-" + i);
                        db().tx(() -> {
                            log.publish(List.of(event));
                            return null;
                        });
                    }
                }))
                .toList();
        writers.forEach(CompletableFuture::join);
    }

    /** The negative control: a cursor over what the sequence gave out passes by a transaction that commits late. */
    @Test
    void aCursorOverTheSequenceLosesTheSlowOne() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> db().tx(() -> {
            log.publish(List.of(event(DEHONG, "slow")));
            written.countDown();
            others.await();
            return null;
        }));
        written.await();
        write();
        Set<Long> seen = new TreeSet<>(positionsAfter(0));
        long cursor = seen.stream().mapToLong(Long::longValue).max().orElseThrow();
        others.countDown();
        slow.join();

        seen.addAll(positionsAfter(cursor));

        assertThat(seen).hasSize(WRITERS * EACH);
        assertThat(positionsAfter(0)).hasSize(WRITERS * EACH + 1);
    }

    private List<Long> positionsAfter(long cursor) {
        return db().list(
                        Sql.of("select position from platform_event where position > ?", cursor),
                        row -> row.number("position"));
    }

    /** A second pump on the same database; on H2 there is only one process, so only PostgreSQL has one. */
    Pump secondNode() {
        return "postgresql".equals(db().dialect().name()) ? pump() : pump;
    }

    @Test
    void aWriterSeesItsOwnEventsHandledInOrder() {
        List<String> seen = new CopyOnWriteArrayList<>();
        follow(registry, "order", event -> seen.add(event.values().get("n")));

        List<String> written = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            written.add("n" + i);
            publish(DEHONG, "n" + i);
        }

        Await.until("all", () -> seen.size() == 40);
        assertThat(seen).isEqualTo(written);
    }

    @Test
    void aTransactionThatRollsBackLeavesNoEvent() {
        List<String> seen = new CopyOnWriteArrayList<>();
        follow(registry, "rollback", event -> seen.add(event.values().get("n")));
        try {
            db().tx(() -> {
                log.publish(List.of(event(DEHONG, "never")));
                throw new IllegalArgumentException("no");
            });
        } catch (IllegalArgumentException e) {
            publish(DEHONG, "after");
        }

        Await.until("the other", () -> seen.size() == 1);
        assertThat(seen).containsExactly("after");
    }

    @Test
    void anEffectAndItsCursorCommitTogether() {
        AtomicBoolean failing = new AtomicBoolean(true);
        List<String> seen = new CopyOnWriteArrayList<>();
        follow(registry, "effect", event -> {
            count("effects");
            if (failing.get() && "2".equals(event.values().get("n"))) {
                throw new IllegalStateException("later");
            }
            seen.add(event.values().get("n"));
        });
        publish(DEHONG, "1");
        publish(DEHONG, "2");
        publish(DEHONG, "3");
        Await.until("the failure to show", () -> !reasons("registry").isEmpty());
        assertThat(reasons("registry").get(0)).contains("effect").contains("IllegalStateException");
        Await.until("the one before to pass", () -> seen.contains("1"));
        assertThat(seen).doesNotContain("3");

        failing.set(false);

        Await.until("all", () -> seen.contains("3"));
        Await.until("the failure to go", () -> reasons("registry").isEmpty());
        assertThat(db().count(Sql.of("select number from platform_epoch where name = 'effects'")))
                .isEqualTo(3);
    }

    @Test
    void aModuleThatIsOffPausesAndCatchesUpWhenItIsOnAgain() {
        Bundle health = house.module("health", "optional", "health", "1.0.0");
        List<String> seen = new CopyOnWriteArrayList<>();
        List<String> core = new CopyOnWriteArrayList<>();
        follow(health, "follow", event -> seen.add(event.values().get("n")));
        follow(registry, "follow", event -> core.add(event.values().get("n")));
        node.turn("health", 5331, true);
        publish(DEHONG, "1");
        Await.until("the first", () -> seen.size() == 1);

        node.turn("health", 5331, false);
        publish(DEHONG, "2");
        publish(KUNMING, "elsewhere");
        Await.until("the core module", () -> core.size() == 3);
        assertThat(seen).containsExactly("1");

        node.turn("health", 5331, true);

        Await.until("the second", () -> seen.size() == 2);
        assertThat(seen).containsExactly("1", "2");
    }

    @Test
    void aRestartGoesOnWhereTheCursorStood() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        follow(registry, "restart", event -> seen.add(event.values().get("n")));
        publish(DEHONG, "1");
        Await.until("the first", () -> seen.size() == 1);
        pump.close();
        publish(DEHONG, "2");

        pump = pump();

        Await.until("the second", () -> seen.size() == 2);
        assertThat(seen).containsExactly("1", "2");
    }

    private List<String> reasons(String module) {
        return node.notices.of(module, java.util.Locale.SIMPLIFIED_CHINESE);
    }

    private void count(String name) {
        int known = db().update(Sql.of("update platform_epoch set number = number + 1 where name = ?", name));
        if (known == 0) {
            db().update(Sql.of("insert into platform_epoch (name, number) values (?, 1)", name));
        }
    }

    private Database db() {
        return database.database();
    }

    private void publish(long village, String n) {
        db().tx(() -> {
            log.publish(List.of(event(village, n)));
            return null;
        });
    }

    private static DomainEvent event(long village, String n) {
        return new DomainEvent(Uuid7.next(), "ChildFileOpened", Uuid7.next(), village, Instant.now(), Map.of("n", n));
    }

    @Test
    void aHandlerPutBackFollowsAllOfItsPrefectureAgainAndTheRestIsLeftAlone() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        DomainEventHandler handler =
                follow(registry, "again", event -> seen.add(event.values().get("n")));
        HandlerCursors cursors = new HandlerCursors(db(), pump);
        publish(DEHONG, "a");
        publish(KUNMING, "k");
        publish(DEHONG, "b");
        Await.until("all", () -> seen.size() == 3);

        db().tx(() -> {
            cursors.rewind(handler, 5331);
            seen.clear();
            return null;
        });

        Await.until("both of Dehong", () -> seen.size() == 2);
        assertThat(seen).containsExactly("a", "b");
        publish(DEHONG, "c");
        Await.until("the next", () -> seen.size() == 3);
        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void whatWaitsIsToldByItsOldestEventInTheArea() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        DomainEventHandler handler = follow(registry, "waiting", event -> {
            if (broken.get()) {
                throw new IllegalStateException("not now");
            }
        });
        HandlerCursors cursors = new HandlerCursors(db(), pump);
        assertThat(cursors.waitingSince(handler, CodeRange.ALL)).isEmpty();
        Instant before = Instant.now().minusSeconds(1);
        publish(DEHONG, "a");
        Await.until("its failure", () -> !reasons("registry").isEmpty());

        assertThat(cursors.waitingSince(handler, CodeRange.ALL).orElseThrow()).isAfter(before);
        assertThat(cursors.waitingSince(handler, DivisionCode.range(533_100_000_000L)))
                .isPresent();
        assertThat(cursors.waitingSince(handler, DivisionCode.range(530_100_000_000L)))
                .isEmpty();
        broken.set(false);
        Await.until("nothing waits", () -> cursors.waitingSince(handler, CodeRange.ALL)
                .isEmpty());
    }

    private DomainEventHandler follow(Bundle bundle, String name, Consumer<DomainEvent> effect) {
        DomainEventHandler handler = new DomainEventHandler() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> types() {
                return Set.of("ChildFileOpened");
            }

            @Override
            public void handle(DomainEvent event) {
                effect.accept(event);
            }
        };
        house.register(bundle, DomainEventHandler.class, handler);
        return handler;
    }
}
