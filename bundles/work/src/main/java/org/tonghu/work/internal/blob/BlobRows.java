package org.tonghu.work.internal.blob;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tonghu.api.blob.Blobs.Meta;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Work;

/** The tables of files. Each chunk is sealed under its file and number, so that none can stand in another's place. */
final class BlobRows {
    private final Database db;
    private final Vault vault;
    private final Clock clock;

    BlobRows(Database db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    void begin(UUID id, String name, String mediaType, UUID owner) {
        byte[] sealed = vault.sealBytes(id, name.getBytes(StandardCharsets.UTF_8));
        db.update(Sql.of(
                "insert into work_blob (blob_id, name_sealed, media_type, byte_count, owner_id, complete, created_at)"
                        + " values (?, ?, ?, 0, ?, false, ?)",
                id,
                sealed,
                mediaType,
                owner,
                clock.instant()));
    }

    void append(UUID id, int number, byte[] plain) {
        byte[] sealed = vault.sealBytes(place(id, number), plain);
        db.update(Sql.of(
                "insert into work_blob_chunk (blob_id, chunk_no, content_sealed) values (?, ?, ?)",
                id,
                number,
                sealed));
    }

    void complete(UUID id, long size) {
        db.update(Sql.of("update work_blob set complete = true, byte_count = ? where blob_id = ?", size, id));
    }

    Optional<byte[]> chunk(UUID id, int number) {
        Sql sql = Sql.of("select content_sealed from work_blob_chunk where blob_id = ? and chunk_no = ?", id, number);
        return db.one(sql, row -> vault.openBytes(place(id, number), row.bytes("content_sealed")));
    }

    Optional<Meta> meta(UUID id) {
        Sql sql = Sql.of(
                "select blob_id, name_sealed, media_type, byte_count, owner_id from work_blob"
                        + " where blob_id = ? and complete",
                id);
        return db.one(sql, row -> {
            String name = new String(vault.openBytes(id, row.bytes("name_sealed")), StandardCharsets.UTF_8);
            return new Meta(id, name, row.string("media_type"), row.number("byte_count"), row.uuid("owner_id"));
        });
    }

    /** How many bytes of a file that still comes in are here, the row held; empty where there is none. */
    Optional<Long> hold(UUID id) {
        Sql sql = Sql.of("select byte_count from work_blob where blob_id = ? and not complete for update", id);
        return db.one(sql, row -> row.number("byte_count"));
    }

    /** How many bytes of a file are here, complete or not. */
    Optional<Long> size(UUID id) {
        return db.one(
                Sql.of("select byte_count from work_blob where blob_id = ?", id), row -> row.number("byte_count"));
    }

    int chunks(UUID id) {
        return (int) db.count(Sql.of("select count(*) from work_blob_chunk where blob_id = ?", id));
    }

    void grown(UUID id, long size) {
        db.update(Sql.of("update work_blob set byte_count = ? where blob_id = ?", size, id));
    }

    void settle(UUID id, String mediaType) {
        db.update(Sql.of(
                "update work_blob set complete = true, kept = true, media_type = ? where blob_id = ?", mediaType, id));
    }

    void keep(UUID id) {
        db.update(Sql.of("update work_blob set kept = true where blob_id = ?", id));
    }

    <T> T tx(Work<T> work) {
        return db.tx(work);
    }

    void delete(UUID id) {
        db.update(Sql.of("delete from work_blob where blob_id = ?", id));
    }

    /** Files older than the time that neither a job nor anybody else keeps: cut-off uploads, uploads never used. */
    int deleteUnused(Instant before) {
        return db.update(Sql.of(
                "delete from work_blob where created_at < ? and not kept and not exists (select 1 from work_job j"
                        + " where j.input_id = work_blob.blob_id or j.result_id = work_blob.blob_id)",
                before));
    }

    private static UUID place(UUID id, int number) {
        ByteBuffer bytes = ByteBuffer.allocate(20)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(number);
        return UUID.nameUUIDFromBytes(bytes.array());
    }
}
