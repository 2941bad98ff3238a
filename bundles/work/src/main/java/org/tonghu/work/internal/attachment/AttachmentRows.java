package org.tonghu.work.internal.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Work;

/** The table of attachments. */
@Component(service = AttachmentRows.class)
public final class AttachmentRows {
    private static final String NAME = "name";
    private static final String ADDED_BY = "addedBy";
    private static final String REASON = "reason";

    private final Database db;
    private final Vault vault;

    @Activate
    public AttachmentRows(@Reference(target = "(tonghu.module=work)") Database db, @Reference Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    <T> T tx(Work<T> work) {
        return db.tx(work);
    }

    void insert(AttachmentRow row) {
        db.update(Sql.of(
                "insert into work_attachment (attachment_id, subject_type, subject_id, division_code, sealed,"
                        + " byte_count, sha256, blob_id, media_type, complete, added_at, added_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.type(),
                row.subject(),
                row.division(),
                vault.seal(row.id(), Map.of(NAME, row.name(), ADDED_BY, row.addedByName())),
                row.size(),
                row.sha256(),
                row.blob(),
                row.mediaType(),
                row.complete(),
                row.addedAt(),
                row.addedBy()));
    }

    Optional<AttachmentRow> find(UUID id) {
        return db.one(Sql.of("select * from work_attachment where attachment_id = ?", id), this::row);
    }

    /** Of a record, oldest first. */
    List<AttachmentRow> of(String type, UUID subject) {
        Sql sql = Sql.of(
                "select * from work_attachment where subject_type = ? and subject_id = ? and removed_at is null"
                        + " order by added_at, attachment_id",
                type,
                subject);
        return db.list(sql, this::row);
    }

    long count(String type, UUID subject) {
        return db.count(Sql.of(
                "select count(*) from work_attachment where subject_type = ? and subject_id = ?", type, subject));
    }

    Map<UUID, Integer> counts(String type, Collection<UUID> subjects) {
        Map<UUID, Integer> counts = new HashMap<>();
        Sql sql = Sql.of(
                        "select subject_id, count(*) as files from work_attachment"
                                + " where subject_type = ? and complete and removed_at is null and",
                        type)
                .add(Sql.in("subject_id", subjects))
                .add("group by subject_id");
        db.each(sql, row -> counts.put(row.uuid("subject_id"), row.integer("files")));
        return counts;
    }

    /** Where its bytes come in, or null to begin anew; not once it is complete. */
    void blob(UUID id, UUID blob) {
        db.update(Sql.of("update work_attachment set blob_id = ? where attachment_id = ? and not complete", blob, id));
    }

    /** Whether it was this call that completed it. */
    boolean complete(UUID id, String mediaType) {
        return db.update(Sql.of(
                        "update work_attachment set complete = true, media_type = ?"
                                + " where attachment_id = ? and not complete",
                        mediaType,
                        id))
                == 1;
    }

    /** Forgets one whose bytes never came in whole. */
    void forget(UUID id) {
        db.update(Sql.of("delete from work_attachment where attachment_id = ? and not complete", id));
    }

    /** Whether it was this call that removed it. */
    boolean remove(UUID id, Instant at, UUID by, String reason) {
        return db.update(Sql.of(
                        "update work_attachment set removed_at = ?, removed_by = ?, removal_sealed = ?"
                                + " where attachment_id = ? and removed_at is null",
                        at,
                        by,
                        vault.seal(id, Map.of(REASON, reason)),
                        id))
                == 1;
    }

    Optional<UUID> picture(UUID id, int edge) {
        return db.one(
                Sql.of("select blob_id from work_attachment_picture where attachment_id = ? and edge = ?", id, edge),
                row -> row.uuid("blob_id"));
    }

    /** Whether there was none yet. */
    boolean picture(UUID id, int edge, UUID blob) {
        String insert = db.dialect()
                .insertIgnore("work_attachment_picture", "attachment_id, edge, blob_id", "attachment_id, edge");
        return db.update(Sql.of(insert, id, edge, blob)) == 1;
    }

    private AttachmentRow row(Row row) {
        UUID id = row.uuid("attachment_id");
        Map<String, String> sealed = vault.open(id, row.bytes("sealed"));
        byte[] removal = row.bytes("removal_sealed");
        return new AttachmentRow(
                id,
                row.string("subject_type"),
                row.uuid("subject_id"),
                row.number("division_code"),
                sealed.get(NAME),
                row.number("byte_count"),
                row.string("sha256"),
                row.uuid("blob_id"),
                row.string("media_type"),
                row.bool("complete"),
                row.instant("added_at"),
                row.uuid("added_by"),
                sealed.get(ADDED_BY),
                row.instant("removed_at"),
                removal == null ? null : vault.open(id, removal).get(REASON));
    }
}
