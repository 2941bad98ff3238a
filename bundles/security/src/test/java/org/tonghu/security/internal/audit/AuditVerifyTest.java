package org.tonghu.security.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Sql;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;

class AuditVerifyTest {
    private static final String GIVEN = "org.tonghu.security.internal.Databases#given";

    static Stream<Arguments> tamperings() {
        return Databases.given().flatMap(kind -> Stream.of(
                        "update security_audit set actor_name = 'x' where seq = 10",
                        "update security_audit set at = at + interval '1' second where seq = 10",
                        "update security_audit set body = null where seq = 10",
                        "update security_audit set division = 0 where seq = 10",
                        "update security_audit set subject_id = null where seq = 10",
                        "update security_audit set mac = link where seq = 10",
                        "update security_audit set link = mac where seq = 10",
                        "update security_audit set link = null where seq = 10",
                        "delete from security_audit where seq = 10",
                        "delete from security_audit where seq = 1",
                        "delete from security_audit where seq = 20",
                        "delete from security_audit where seq > 15",
                        "delete from security_audit",
                        "update security_audit set seq = null, link = null where seq = 10",
                        "update security_audit set seq = null, link = null where seq > 18",
                        "update security_audit set seq = seq + 100 where seq > 10",
                        "update security_audit set actor_name = 'x' where seq is null",
                        "update security_audit set seq = case seq when 5 then null else 5 end where seq in (5)")
                .map(sql -> Arguments.of(kind, sql)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tamperings")
    void tamperingInTheDatabaseIsFound(Databases kind, String sql) {
        try (Floor floor = Floor.on(kind)) {
            AuditLeader leader = written(floor, 20);
            leader.export();
            write(floor, 1);

            assertThat(leader.verify().ok()).isTrue();
            floor.db.update(Sql.of(sql));

            assertThat(leader.verify().ok()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aCutTailStaysFoundAfterTheChainWentOn(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            AuditLeader leader = written(floor, 20);
            leader.export();
            floor.db.update(Sql.of("delete from security_audit where seq > 15"));
            write(floor, 10);
            leader.chain();

            Verdict verdict = leader.verify();
            assertThat(verdict.firstBad().reason()).isEqualTo("head-differs");
            assertThat(verdict.firstBad().seq()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void headsAreExportedOnceEachAndAtTheStop(Databases kind) throws InterruptedException {
        try (Floor floor = Floor.on(kind)) {
            AuditLeader leader = written(floor, 3);
            leader.export();
            leader.export();
            write(floor, 2);
            leader.stop();

            assertThat(leader.heads()).extracting(Head::seq).containsExactly(3L, 5L);
            assertThat(leader.verify().ok()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aSpoiltFileOfHeadsIsTold(Databases kind) throws IOException {
        try (Floor floor = Floor.on(kind)) {
            AuditLeader leader = written(floor, 3);
            leader.export();
            Files.writeString(
                    floor.folder.resolve("audit-heads.log"), "3 beef 2026-11-24\n", StandardOpenOption.APPEND);

            assertThat(leader.verify().firstBad().reason()).isEqualTo("head-unreadable");
        }
    }

    private static AuditLeader written(Floor floor, int rows) {
        write(floor, rows);
        AuditLeader leader = new AuditLeader(floor.folder, floor.db, floor.keys, floor.clock);
        leader.chain();
        return leader;
    }

    private static void write(Floor floor, int rows) {
        floor.db.tx(() -> {
            for (int i = 0; i < rows; i++) {
                floor.audit.changed(
                        "child.edited",
                        "child",
                        UUID.randomUUID(),
                        Floor.VILLAGE,
                        Map.of("name", new Change("a", "b")));
            }
            return null;
        });
    }
}
