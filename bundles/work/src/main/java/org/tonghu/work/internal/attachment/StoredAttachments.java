package org.tonghu.work.internal.attachment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.attachment.Attachment;
import org.tonghu.api.attachment.Attachments;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.blob.DatabaseBlobs;

/** Attachments for the modules whose records they are on. */
@Component(service = Attachments.class, configurationPid = "org.tonghu.work.attachments")
public final class StoredAttachments implements Attachments {
    private static final long MEGABYTE = 1024L * 1024;

    private final AttachmentRows rows;
    private final DatabaseBlobs blobs;
    private final Audit audit;
    private final Clock clock;
    private final long most;

    @Activate
    public StoredAttachments(
            AttachmentSettings settings,
            @Reference AttachmentRows rows,
            @Reference DatabaseBlobs blobs,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.rows = rows;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
        this.most = settings.maxMegabytes() * MEGABYTE;
    }

    @Override
    public List<Attachment> of(String type, UUID subject) {
        return rows.of(type, subject).stream()
                .filter(AttachmentRow::complete)
                .map(row -> row.view(row.size()))
                .toList();
    }

    @Override
    public Map<UUID, Integer> counts(String type, Collection<UUID> subjects) {
        return rows.counts(type, subjects);
    }

    @Override
    public Attachment add(String type, UUID subject, long division, String name, byte[] content) {
        FileType found = FileType.of(Arrays.copyOf(content, Math.min(content.length, FileType.HEAD)))
                .orElseThrow(() -> Problem.of(422, "attachment-type"));
        Actor actor = Caller.who();
        return rows.tx(() -> {
            String clean = FileName.of(FileName.clean(name), found);
            UUID blob = blobs.put(clean, found.mediaType(), new ByteArrayInputStream(content), most);
            blobs.keep(blob);
            AttachmentRow row = new AttachmentRow(
                    Uuid7.next(),
                    type,
                    subject,
                    division,
                    clean,
                    content.length,
                    Digests.hex(content),
                    blob,
                    found.mediaType(),
                    true,
                    clock.instant(),
                    actor.accountId(),
                    actor.realName(),
                    null,
                    null);
            rows.insert(row);
            Trail.added(audit, row);
            return row.view(row.size());
        });
    }

    @Override
    public InputStream open(UUID id) {
        AttachmentRow row = rows.find(id)
                .filter(AttachmentRow::complete)
                .filter(found -> !found.removed())
                .orElseThrow(Problem::notFound);
        return blobs.open(row.blob());
    }
}
