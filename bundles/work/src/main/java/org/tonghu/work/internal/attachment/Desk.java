package org.tonghu.work.internal.attachment;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.attachment.Attachment;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.blob.DatabaseBlobs;

/** Shows files to those whom the record's module lets read it, and takes them away for those it lets write. */
@Component(service = Desk.class)
public final class Desk {
    private final AttachmentRows rows;
    private final DatabaseBlobs blobs;
    private final Subjects subjects;
    private final Gallery gallery;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Desk(
            @Reference AttachmentRows rows,
            @Reference DatabaseBlobs blobs,
            @Reference Subjects subjects,
            @Reference Gallery gallery,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.rows = rows;
        this.blobs = blobs;
        this.subjects = subjects;
        this.gallery = gallery;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param writable whether the caller may add or take away */
    public record Listed(List<Attachment> items, boolean writable) {}

    /** A file to be sent. */
    public record Sent(String name, String mediaType, long size, InputStream content) {}

    /** Files of a record that were not removed; those still coming in are shown to who sends them. */
    public Listed list(String type, UUID subject) {
        long division = subjects.readable(type, subject);
        UUID caller = Caller.who().accountId();
        List<Attachment> items = rows.of(type, subject).stream()
                .filter(row -> row.complete() || row.addedBy().equals(caller))
                .map(this::view)
                .toList();
        Trail.listed(audit, type, subject, division, items.size());
        return new Listed(items, writable(type, subject));
    }

    private boolean writable(String type, UUID subject) {
        try {
            subjects.writable(type, subject);
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    /** One, removed or not, with how far it has come in. */
    public Attachment one(UUID id) {
        return view(readable(id));
    }

    /** The file as it was sent; the read is on record. */
    public Sent content(UUID id) {
        AttachmentRow row = shown(id);
        Trail.read(audit, row, "content");
        FileType type = FileType.ofMediaType(row.mediaType()).orElseThrow(Problem::notFound);
        return new Sent(FileName.of(row.name(), type), row.mediaType(), row.size(), blobs.open(row.blob()));
    }

    /** A smaller picture, upright and without its metadata. Reading a large one is on record; small ones come with lists. */
    public byte[] picture(UUID id, PictureSize size) {
        AttachmentRow row = shown(id);
        if (size == PictureSize.LARGE) {
            Trail.read(audit, row, "picture");
        }
        return gallery.picture(row, size.edge());
    }

    /** Takes a file away: it is not shown any more, and kept. */
    public Attachment remove(UUID id, String reason) {
        AttachmentRow row = readable(id);
        subjects.writable(row.type(), row.subject());
        return rows.tx(() -> {
            if (rows.remove(id, clock.instant(), Caller.who().accountId(), reason)) {
                Trail.removed(audit, row, reason);
            }
            return view(rows.find(id).orElseThrow());
        });
    }

    private AttachmentRow shown(UUID id) {
        AttachmentRow row = readable(id);
        if (!row.complete() || row.removed()) {
            throw Problem.notFound();
        }
        return row;
    }

    private AttachmentRow readable(UUID id) {
        AttachmentRow row = rows.find(id).orElseThrow(Problem::notFound);
        subjects.readable(row.type(), row.subject());
        return row;
    }

    private Attachment view(AttachmentRow row) {
        if (row.complete()) {
            return row.view(row.size());
        }
        return row.view(row.blob() == null ? 0 : blobs.received(row.blob()).orElse(0L));
    }
}
