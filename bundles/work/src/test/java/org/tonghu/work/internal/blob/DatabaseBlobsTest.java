package org.tonghu.work.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.work.internal.Fixture;

class DatabaseBlobsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final int SIZE = 600_000;

    private final byte[] content = new byte[SIZE];
    private TestDatabase test;
    private Database db;
    private DatabaseBlobs blobs;

    @BeforeEach
    void open() {
        new Random(1).nextBytes(content);
        test = TestDatabase.h2("db/changelog.xml");
        db = test.database();
        blobs = at(NOW);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatIsPutComesBackInChunks() throws IOException {
        UUID id = put(SIZE);
        assertThat(blobs.meta(id)).contains(new Blobs.Meta(id, "名单.xlsx", "text/csv", SIZE, new UUID(1, 7)));
        assertThat(read(id)).isEqualTo(content);
        assertThat(db.count(Sql.of("select count(*) from work_blob_chunk"))).isEqualTo(3);
    }

    @Test
    void moreThanAllowedIsRefusedAndNothingStays() {
        assertThatThrownBy(() -> put(SIZE - 1)).isInstanceOf(Problem.class).hasMessageStartingWith("too-large");
        assertThat(db.count(Sql.of("select count(*) from work_blob"))).isZero();
        assertThat(db.count(Sql.of("select count(*) from work_blob_chunk"))).isZero();
    }

    @Test
    void neitherNameNorContentIsInTheDatabaseInClear() {
        UUID id = Fixture.as(
                7, () -> blobs.put("secret", "text/plain", out -> out.write("plain".getBytes(StandardCharsets.UTF_8))));
        byte[] sealed = db.one(
                        Sql.of("select content_sealed from work_blob_chunk where blob_id = ?", id),
                        row -> row.bytes("content_sealed"))
                .orElseThrow();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("plain");
    }

    @Test
    void chunksThatChangedPlacesAreNoticed() {
        UUID id = put(SIZE);
        db.update(Sql.of("update work_blob_chunk set chunk_no = case chunk_no when 0 then 1 when 1 then 0 else 2 end"));
        assertThatThrownBy(() -> read(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileCutShortIsNoticed() {
        UUID id = put(SIZE);
        db.update(Sql.of("delete from work_blob_chunk where chunk_no = 2"));
        assertThatThrownBy(() -> read(id)).isInstanceOf(EOFException.class);
    }

    @Test
    void filesNoJobKeepsGoAfterTheirTime() {
        UUID id = put(SIZE);
        assertThat(at(NOW.plusSeconds(50)).deleteUnused(Duration.ofMinutes(1))).isZero();
        assertThat(at(NOW.plusSeconds(61)).deleteUnused(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(blobs.meta(id)).isEmpty();
    }

    private DatabaseBlobs at(Instant now) {
        return new DatabaseBlobs(db, Fixture.vault(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private UUID put(long most) {
        return Fixture.as(7, () -> blobs.put("名单.xlsx", "text/csv", new ByteArrayInputStream(content), most));
    }

    private byte[] read(UUID id) throws IOException {
        try (InputStream in = blobs.open(id)) {
            return in.readAllBytes();
        }
    }
}
