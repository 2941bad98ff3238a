package org.tonghu.work.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.job.JobView;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.spi.JobHandler;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.blob.DatabaseBlobs;
import org.tonghu.work.internal.inbox.DatabaseInbox;
import org.tonghu.work.internal.text.Texts;

/** Jobs on one database, with two nodes of it; each database has a class of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JobCases {
    private final MovingClock clock = new MovingClock();
    private final AtomicReference<JobHandler> handler = new AtomicReference<>();
    private boolean on;
    private TestDatabase test;
    private Database db;
    private DatabaseBlobs blobs;
    private DatabaseJobs jobs;
    private Executor node;
    private Executor other;

    abstract TestDatabase open();

    @BeforeAll
    void connect() {
        test = open();
        db = test.database();
    }

    @BeforeEach
    void start() {
        List.of("work_inbox", "work_job", "work_blob").forEach(table -> db.update(Sql.of("delete from " + table)));
        on = true;
        Texts texts = new Texts(Fixture.catalogue());
        blobs = new DatabaseBlobs(db, Fixture.vault(), clock);
        JobRows rows = new JobRows(db, Fixture.vault());
        jobs = new DatabaseJobs(rows, new JobViews(texts), blobs, new Signal(), clock);
        node = node(rows, texts);
        other = node(rows, texts);
    }

    private Executor node(JobRows rows, Texts texts) {
        Lease lease = new Lease(db, rows, Fixture.vault(), clock);
        DatabaseInbox inbox = new DatabaseInbox(db, Fixture.vault(), texts, clock);
        Handlers handlers = new Handlers(new OneHandler(), new OneRole(), Fixture.catalogue());
        return new Executor(lease, handlers, blobs, new Ending(lease, inbox, texts));
    }

    @AfterAll
    void stop() {
        test.close();
    }

    @Test
    void runsAsItsOwnerAndGivesItsResult() throws Exception {
        AtomicReference<Caller> caller = new AtomicReference<>();
        UUID id = submit(run -> {
            caller.set(Caller.current());
            run.total(2);
            for (long at = run.checkpoint(); at < 2; at++) {
                run.chunk(at + 1, Map.of("accepted", 3L), () -> null);
            }
            run.result(
                    "结果.csv",
                    "text/csv",
                    out -> out.write(run.parameters().get("word").getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(view(id).state()).isEqualTo("waiting");
        assertThat(node.next()).isTrue();
        assertThat(node.next()).isFalse();
        JobView done = view(id);
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.title()).isEqualTo("样例");
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.total()).isEqualTo(2);
        assertThat(done.counts()).isEqualTo(Map.of("accepted", 6L));
        assertThat(done.parameters()).isEqualTo(Map.of("word", "儿童"));
        assertThat(caller.get().actor()).isEqualTo(Fixture.officer(1).actor());
        assertThat(caller.get().prefecture()).isEqualTo(5331);
        DatabaseJobs.Result result = Fixture.as(1, () -> jobs.result(id));
        try (InputStream in = blobs.open(result.blob())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("儿童");
        }
        assertThat(inboxItems()).isEqualTo(1);
    }

    @Test
    void anotherPersonsJobIsNotFound() {
        UUID id = submit(run -> {});
        assertThat(Fixture.as(2, () -> jobs.find(id))).isEmpty();
        assertThat(Fixture.as(2, jobs::mine)).isEmpty();
        assertThatThrownBy(() -> Fixture.as(2, () -> jobs.result(id))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Fixture.as(2, () -> cancel(id))).isInstanceOf(Problem.class);
        JobView bare = jobs.everybodys().get(0);
        assertThat(bare.parameters()).isEmpty();
    }

    @Test
    void anotherPersonsFileIsNoInput() {
        UUID file = Fixture.as(2, () -> blobs.put("f", "text/csv", out -> out.write(1)));
        assertThatThrownBy(() -> Fixture.as(1, () -> jobs.submit("sample.run", "sample.title", Map.of(), file)))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("not-found");
    }

    @Test
    void aProblemFailsTheJobInItsOwnWords() {
        UUID id = submit(run -> {
            throw Problem.of(422, "bad", Map.of("row", 7));
        });
        node.next();
        assertThat(view(id).state()).isEqualTo("failed");
        assertThat(view(id).failure()).isEqualTo("第 7 行有误");
    }

    @Test
    void anythingElseFailsItWithoutInternals() {
        UUID id = submit(run -> {
            throw new IllegalStateException("secret");
        });
        node.next();
        assertThat(view(id).failure()).contains(id.toString()).doesNotContain("secret");
        assertThat(inboxItems()).isEqualTo(1);
    }

    @Test
    void aChunkThatFailsLeavesNothing() {
        UUID id = submit(run -> {
            run.chunk(1, Map.of("accepted", 1L), () -> mark("first"));
            run.chunk(2, Map.of("accepted", 1L), () -> {
                mark("second");
                throw new IllegalStateException("broken");
            });
        });
        node.next();
        assertThat(marks()).containsExactly("first");
        assertThat(view(id).done()).isEqualTo(1);
        assertThat(view(id).counts()).isEqualTo(Map.of("accepted", 1L));
    }

    @Test
    void oneThatWaitsIsCancelledAtOnce() {
        UUID id = submit(run -> mark("ran"));
        Fixture.as(1, () -> cancel(id));
        assertThat(view(id).state()).isEqualTo("cancelled");
        assertThat(node.next()).isFalse();
        assertThat(marks()).isEmpty();
    }

    @Test
    void oneThatRunsIsAskedAndKeepsItsWholeChunks() {
        UUID id = submit(run -> {
            run.chunk(1, Map.of(), () -> mark("first"));
            Fixture.as(1, () -> cancel(run.id()));
            node.heartbeat();
            if (!run.cancelled()) {
                run.chunk(2, Map.of(), () -> mark("second"));
            }
        });
        node.next();
        assertThat(view(id).state()).isEqualTo("cancelled");
        assertThat(marks()).containsExactly("first");
    }

    @Test
    void aModuleThatIsOffFailsItWithTheReason() {
        UUID id = submit(run -> mark("ran"));
        on = false;
        node.next();
        assertThat(view(id).state()).isEqualTo("failed");
        assertThat(view(id).failure()).contains("sample");
        assertThat(marks()).isEmpty();
    }

    @Test
    void aModuleNotYetStartedIsWaitedFor() {
        UUID id = submit(run -> mark("ran"));
        JobHandler later = handler.getAndSet(null);
        assertThat(node.next()).isTrue();
        assertThat(view(id).state()).isEqualTo("waiting");
        assertThat(node.next()).isFalse();
        handler.set(later);
        clock.pass(Duration.ofSeconds(6));
        node.next();
        assertThat(view(id).state()).isEqualTo("done");
    }

    @Test
    void afterACrashAnotherGoesOnFromTheCheckpoint() {
        AtomicBoolean crashes = new AtomicBoolean(true);
        UUID id = submit(run -> {
            for (long at = run.checkpoint(); at < 3; at++) {
                if (at == 1 && crashes.getAndSet(false)) {
                    throw new Crash();
                }
                String name = "chunk " + at;
                run.chunk(at + 1, Map.of("accepted", 1L), () -> mark(name));
            }
        });
        assertThatThrownBy(node::next).isInstanceOf(Crash.class);
        assertThat(other.next()).isFalse();
        clock.pass(Lease.LENGTH.plusSeconds(1));
        assertThat(other.next()).isTrue();
        assertThat(marks()).containsExactly("chunk 0", "chunk 1", "chunk 2");
        assertThat(view(id).state()).isEqualTo("done");
        assertThat(view(id).counts()).isEqualTo(Map.of("accepted", 3L));
    }

    @Test
    void oneThatHasBeenTakenOverWritesNothingMore() {
        List<String> refused = new ArrayList<>();
        UUID id = submit(run -> {
            if (marks().isEmpty()) {
                run.chunk(1, Map.of(), () -> mark("old node"));
                clock.pass(Lease.LENGTH.plusSeconds(1));
                other.next();
                try {
                    run.chunk(2, Map.of(), () -> mark("too late"));
                } catch (ClaimLost e) {
                    refused.add(e.getMessage());
                    throw e;
                }
            } else {
                run.chunk(2, Map.of(), () -> mark("new node"));
            }
        });
        node.next();
        assertThat(refused).hasSize(1);
        assertThat(marks()).containsExactly("new node", "old node");
        assertThat(view(id).state()).isEqualTo("done");
        assertThat(inboxItems()).isEqualTo(1);
    }

    @Test
    void aNodeThatStopsGivesItsJobBack() {
        UUID id = submit(run -> {
            for (long at = run.checkpoint(); at < 2 && !run.cancelled(); at++) {
                String name = "chunk " + at;
                run.chunk(at + 1, Map.of(), () -> mark(name));
                if (at == 0) {
                    node.stop();
                }
            }
        });
        node.next();
        assertThat(view(id).state()).isEqualTo("waiting");
        other.next();
        assertThat(view(id).state()).isEqualTo("done");
        assertThat(marks()).containsExactly("chunk 0", "chunk 1");
    }

    @Test
    void manyJobsRunOnceEachOnTwoNodes() throws Exception {
        for (int i = 0; i < 40; i++) {
            submit(run -> run.chunk(1, Map.of(), () -> mark(run.id().toString())));
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Executor one = i % 2 == 0 ? node : other;
            all.add(threads.submit(() -> {
                start.await();
                while (db.count(Sql.of("select count(*) from work_job where state = 'waiting'")) > 0) {
                    one.next();
                }
                return null;
            }));
        }
        start.countDown();
        for (Future<?> future : all) {
            future.get();
        }
        threads.shutdown();
        assertThat(marks()).hasSize(40).doesNotHaveDuplicates();
        assertThat(db.count(Sql.of("select count(*) from work_job where state = 'done'")))
                .isEqualTo(40);
    }

    /** The end of the process, which no job outlives. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private interface Body {
        void run(JobHandler.Run run) throws Exception;
    }

    private UUID submit(Body body) {
        handler.set(new JobHandler() {
            @Override
            public String kind() {
                return "sample.run";
            }

            @Override
            public void run(Run run) throws Exception {
                body.run(run);
            }
        });
        return Fixture.as(1, () -> jobs.submit("sample.run", "sample.title", Map.of("word", "儿童"), null));
    }

    private JobView view(UUID id) {
        return Fixture.as(1, () -> jobs.find(id)).orElseThrow();
    }

    private Void cancel(UUID id) {
        jobs.cancel(id);
        return null;
    }

    /** What a chunk wrote, kept in a table at hand. */
    private Void mark(String text) {
        db.update(Sql.of(
                "insert into work_blob (blob_id, name_sealed, media_type, byte_count, owner_id, complete, created_at)"
                        + " values (?, ?, ?, 0, ?, false, ?)",
                UUID.randomUUID(),
                new byte[0],
                text,
                new UUID(9, 9),
                clock.instant()));
        return null;
    }

    private List<String> marks() {
        Sql sql = Sql.of("select media_type from work_blob where owner_id = ? order by media_type", new UUID(9, 9));
        return db.list(sql, row -> row.string("media_type"));
    }

    private long inboxItems() {
        return db.count(Sql.of("select count(*) from work_inbox where account_id = ?", new UUID(1, 1)));
    }

    private final class OneHandler implements Selector {
        @Override
        public <S> Optional<Contribution<S>> one(Class<S> spi, int prefecture) {
            return all(spi, prefecture).stream().findFirst();
        }

        @Override
        public <S> List<Contribution<S>> all(Class<S> spi, int prefecture) {
            return Optional.ofNullable(handler.get())
                    .map(service -> new Contribution<>("sample", spi.cast(service)))
                    .map(List::of)
                    .orElse(List.of());
        }
    }

    private final class OneRole implements Gate {
        @Override
        public Choice ask(String role, int prefecture) {
            return new Choice(role, prefecture, on, role, "1.0.0", on, on ? "chosen" : "off", null, null, null, null);
        }

        @Override
        public List<Choice> all(int prefecture) {
            return List.of();
        }

        @Override
        public boolean serves(String moduleId, int prefecture) {
            return on;
        }

        @Override
        public <S, T> T call(String role, int prefecture, Class<S> service, Function<S, T> call) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class MovingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-24T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
