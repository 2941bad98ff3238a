package org.tonghu.security.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Sql;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;

class AuditLogTest {
    private static final int BULK = 2_000;
    private static final String GIVEN = "org.tonghu.security.internal.Databases#given";
    private static final UUID CHILD = new UUID(5, 5);

    @ParameterizedTest
    @MethodSource(GIVEN)
    void changesAndReadsAreToldApart(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            floor.asAdministrator(() -> {
                floor.audit.changed(
                        "child.edited", "child", CHILD, Floor.VILLAGE, Map.of("name", new Change("李", "李梅")));
                floor.audit.read("child.opened", "child", CHILD, Floor.VILLAGE, null);
                return null;
            });

            assertThat(floor.audit.changes("child", CHILD)).singleElement().satisfies(entry -> {
                assertThat(entry.actorName()).isEqualTo("安全员");
                assertThat(entry.values()).containsEntry("name", new Change("李", "李梅"));
                assertThat(entry.at()).isEqualTo(floor.clock.instant());
            });
            assertThat(floor.audit.reads("child", CHILD)).singleElement().satisfies(entry -> assertThat(entry.action())
                    .isEqualTo("child.opened"));
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anEntryGoesWithTheTransactionItTellsOf(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            assertThatThrownBy(() -> floor.db.tx(() -> {
                        floor.audit.changed("child.edited", "child", CHILD, Floor.VILLAGE, Map.of());
                        throw new IllegalArgumentException("rolled back");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(floor.actions()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void valuesAreNotReadableInTheDatabase(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            String number = "533103201505010011";
            floor.audit.changed(
                    "child.edited", "child", CHILD, Floor.VILLAGE, Map.of("idNumber", new Change(null, number)));
            floor.audit.read("child.searched", "child", null, Floor.VILLAGE, "q=" + number);

            List<byte[]> bodies = floor.db.list(Sql.of("select body from security_audit"), row -> row.bytes("body"));
            assertThat(bodies).hasSize(2).allSatisfy(body -> assertThat(new String(body, StandardCharsets.ISO_8859_1))
                    .doesNotContain(number));
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void eightWritersAndABulkJobAreChainedWithoutGapWhileTheyWrite(Databases kind) throws Exception {
        try (Floor floor = Floor.on(kind)) {
            AuditLeader leader = new AuditLeader(floor.folder, floor.db, floor.keys, floor.clock);
            AtomicBoolean writing = new AtomicBoolean(true);
            ExecutorService pool = Executors.newFixedThreadPool(10);
            try {
                Future<?> chaining = pool.submit(() -> {
                    while (writing.get()) {
                        leader.chain();
                    }
                });
                List<Callable<Object>> writers = IntStream.range(0, 8)
                        .mapToObj(writer -> Executors.callable(() -> write(floor, 25)))
                        .toList();
                Future<?> bulk = pool.submit(() -> writeInOne(floor, BULK));
                for (Future<Object> writer : pool.invokeAll(writers)) {
                    writer.get();
                }
                bulk.get();
                writing.set(false);
                chaining.get();
            } finally {
                pool.shutdownNow();
            }
            leader.chain();

            Verdict verdict = leader.verify();
            assertThat(verdict.firstBad()).isNull();
            assertThat(verdict.chainedTo()).isEqualTo(200 + BULK);
        }
    }

    /** As a job does: many rows in one transaction. */
    private static void writeInOne(Floor floor, int rows) {
        floor.db.tx(() -> {
            write(floor, rows);
            return null;
        });
    }

    private static void write(Floor floor, int rows) {
        for (int i = 0; i < rows; i++) {
            floor.db.tx(() -> {
                floor.audit.changed("child.edited", "child", UUID.randomUUID(), Floor.VILLAGE, Map.of());
                return null;
            });
        }
    }
}
