package org.tonghu.security.internal.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.tonghu.api.data.Row;

/**
 * A row of the log as its writer made it. Arrays are shared, not copied: a row is written or checked once and dropped.
 *
 * @param kind {@link #CHANGE} or {@link #READ}
 * @param body sealed values and detail, or null where there are none
 */
record AuditRow(
        UUID id,
        Instant at,
        String kind,
        UUID actorId,
        String actorName,
        String actorRole,
        String action,
        String subjectType,
        UUID subject,
        long division,
        String address,
        byte[] body) {
    static final String CHANGE = "change";
    static final String READ = "read";

    /** The columns {@link #of} needs. */
    static final String COLUMNS =
            "id, at, kind, actor_id, actor_name, actor_role, action, subject_type, subject_id, division, address, body";

    static AuditRow of(Row row) {
        return new AuditRow(
                row.uuid("id"),
                row.instant("at"),
                row.string("kind"),
                row.uuid("actor_id"),
                row.string("actor_name"),
                row.string("actor_role"),
                row.string("action"),
                row.string("subject_type"),
                row.uuid("subject_id"),
                row.number("division"),
                row.string("address"),
                row.bytes("body"));
    }

    Object[] values() {
        return new Object[] {
            id, at, kind, actorId, actorName, actorRole, action, subjectType, subject, division, address, body
        };
    }

    /** All of the row, each part with its length, so that two different rows never give the same bytes. */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, kind);
            write(out, actorId);
            write(out, actorName);
            write(out, actorRole);
            write(out, action);
            write(out, subjectType);
            write(out, subject);
            out.writeLong(division);
            write(out, address);
            write(out, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }
}
