package org.tonghu.work.internal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.attachment.Attachment;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.blob.DatabaseBlobs;

/**
 * Takes files by pieces. What has come in stays for two days, in order and without gaps; a sender cut off asks how far it
 * got and goes on there. The bytes decide what a file is, and the announced digest whether it is whole.
 */
@Component(service = Upload.class, configurationPid = "org.tonghu.work.attachments")
@Designate(ocd = AttachmentSettings.class)
public final class Upload {
    private static final int PIECE = 256 * 1024;
    private static final long MEGABYTE = 1024L * 1024;
    private static final String UNKNOWN = "application/octet-stream";

    private final AttachmentRows rows;
    private final DatabaseBlobs blobs;
    private final Subjects subjects;
    private final Audit audit;
    private final Clock clock;
    private final long most;
    private final int mostFiles;

    @Activate
    public Upload(
            AttachmentSettings settings,
            @Reference AttachmentRows rows,
            @Reference DatabaseBlobs blobs,
            @Reference Subjects subjects,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.rows = rows;
        this.blobs = blobs;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
        this.most = settings.maxMegabytes() * MEGABYTE;
        this.mostFiles = settings.maxFiles();
    }

    /** A file about to be sent. */
    public record Announced(String type, UUID subject, String name, long size, String sha256) {}

    /** @param created false where it had been announced before */
    public record Accepted(Attachment attachment, boolean created) {}

    /**
     * @throws Problem not-found or forbidden as the record's module says; too-large, or conflict for an id that stands for
     *     another file
     */
    public Accepted announce(UUID id, Announced file) {
        if (!Uuid7.isValid(id)) {
            throw Problem.invalid("/id", "attachment.id");
        }
        long division = subjects.writable(file.type(), file.subject());
        if (file.size() > most) {
            throw Problem.of(413, "attachment-too-large", Map.of("limit", most / MEGABYTE));
        }
        return rows.tx(() -> {
            Optional<AttachmentRow> known = rows.find(id);
            if (known.isPresent()) {
                return new Accepted(view(same(known.get(), file)), false);
            }
            if (rows.count(file.type(), file.subject()) >= mostFiles) {
                throw Problem.conflict("attachment-many", Map.of("limit", mostFiles), null);
            }
            AttachmentRow row = announced(id, file, division);
            rows.insert(row);
            return new Accepted(row.view(0), true);
        });
    }

    private static AttachmentRow same(AttachmentRow row, Announced file) {
        if (!row.same(file.type(), file.subject(), file.size(), file.sha256())) {
            throw Problem.conflict("conflict", Map.of(), null);
        }
        return row;
    }

    private AttachmentRow announced(UUID id, Announced file, long division) {
        Actor actor = Caller.who();
        return new AttachmentRow(
                id,
                file.type(),
                file.subject(),
                division,
                FileName.clean(file.name()),
                file.size(),
                file.sha256(),
                null,
                null,
                false,
                clock.instant(),
                actor.accountId(),
                actor.realName(),
                null,
                null);
    }

    /**
     * Takes bytes from an offset on; those that are in already are passed over. Cut off, it keeps what came.
     *
     * @throws Problem attachment-offset for bytes that would leave a gap, attachment-type, attachment-hash
     */
    public Attachment receive(UUID id, long offset, InputStream body) throws IOException {
        AttachmentRow row = own(id);
        if (row.complete()) {
            return row.view(row.size());
        }
        UUID blob = blob(row);
        long received = blobs.received(blob).orElse(0L);
        if (offset < 0 || offset > received) {
            throw Problem.conflict("attachment-offset", Map.of("received", received), row.view(received));
        }
        if (!skipped(body, received - offset)) {
            return row.view(received);
        }
        received = take(row, blob, received, body);
        return received == row.size() ? finish(row, blob) : row.view(received);
    }

    private AttachmentRow own(UUID id) {
        AttachmentRow row = rows.find(id).filter(found -> !found.removed()).orElseThrow(Problem::notFound);
        subjects.writable(row.type(), row.subject());
        if (!row.addedBy().equals(Caller.who().accountId())) {
            throw Problem.forbidden();
        }
        return row;
    }

    /** Where its bytes are; a new place where there is none yet, or the old one was given up. */
    private UUID blob(AttachmentRow row) {
        if (row.blob() != null && blobs.received(row.blob()).isPresent()) {
            return row.blob();
        }
        return rows.tx(() -> {
            UUID blob = blobs.begin(row.name(), UNKNOWN);
            rows.blob(row.id(), blob);
            return blob;
        });
    }

    private static boolean skipped(InputStream body, long count) throws IOException {
        byte[] passed = new byte[(int) Math.min(PIECE, count)];
        long left = count;
        while (left > 0) {
            int read = body.read(passed, 0, (int) Math.min(passed.length, left));
            if (read < 0) {
                return false;
            }
            left -= read;
        }
        return true;
    }

    private long take(AttachmentRow row, UUID blob, long from, InputStream body) throws IOException {
        Pieces pieces = new Pieces(body, PIECE);
        long received = from;
        for (byte[] piece = pieces.next(); piece.length > 0; piece = pieces.next()) {
            if (received == 0) {
                checkType(row, blob, piece);
            }
            if (received + piece.length > row.size()) {
                throw Problem.of(413, "attachment-longer", Map.of("size", row.size()));
            }
            long now = blobs.append(blob, received, piece);
            if (now != received + piece.length) {
                throw Problem.conflict("attachment-offset", Map.of("received", now), row.view(now));
            }
            received = now;
        }
        pieces.rethrow();
        return received;
    }

    /** As soon as there are bytes enough: a wrong file need not be sent to its end. */
    private void checkType(AttachmentRow row, UUID blob, byte[] head) {
        if (head.length >= FileType.HEAD && FileType.of(head).isEmpty()) {
            throw refused(row, blob);
        }
    }

    private Attachment finish(AttachmentRow row, UUID blob) throws IOException {
        byte[] head;
        try (InputStream in = blobs.openReceived(blob)) {
            head = in.readNBytes(FileType.HEAD);
        }
        FileType type = FileType.of(head).orElseThrow(() -> refused(row, blob));
        if (!hash(blob).equals(row.sha256())) {
            rows.tx(() -> {
                rows.blob(row.id(), null);
                blobs.delete(blob);
                return null;
            });
            throw Problem.of(422, "attachment-hash");
        }
        return rows.tx(() -> {
            if (rows.complete(row.id(), type.mediaType())) {
                blobs.settle(blob, type.mediaType());
                Trail.added(audit, rows.find(row.id()).orElseThrow());
            }
            return rows.find(row.id()).orElseThrow().view(row.size());
        });
    }

    private String hash(UUID blob) throws IOException {
        try (InputStream in = blobs.openReceived(blob)) {
            return Digests.hex(in);
        }
    }

    private Problem refused(AttachmentRow row, UUID blob) {
        rows.tx(() -> {
            rows.forget(row.id());
            blobs.delete(blob);
            return null;
        });
        String types = String.join(
                ", ", Arrays.stream(FileType.values()).map(Enum::name).toList());
        return Problem.of(422, "attachment-type", Map.of("types", types));
    }

    private Attachment view(AttachmentRow row) {
        long received = row.complete()
                ? row.size()
                : row.blob() == null ? 0 : blobs.received(row.blob()).orElse(0L);
        return row.view(received);
    }
}
