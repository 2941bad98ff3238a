package org.tonghu.work.internal.rest;

import java.io.InputStream;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.tonghu.work.internal.attachment.Desk;

/** Answers that are files: always saved, never drawn as a page of ours. */
final class Downloads {
    private Downloads() {}

    static Response of(Desk.Sent file) {
        StreamingOutput body = out -> {
            try (InputStream in = file.content()) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.header(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
