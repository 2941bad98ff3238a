package org.tonghu.work.internal.print;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.print.Printed;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.PrintSource;
import org.tonghu.work.internal.blob.DatabaseBlobs;
import org.tonghu.work.internal.offer.Offers;

/** Where people have documents printed. Who printed one may fetch it again; others print their own. */
@Component(service = Counter.class)
public final class Counter {
    private final Offers offers;
    private final Permissions permissions;
    private final Press press;
    private final DocumentRows rows;
    private final DatabaseBlobs blobs;
    private final Audit audit;

    @Activate
    public Counter(
            @Reference Offers offers,
            @Reference Permissions permissions,
            @Reference Press press,
            @Reference DocumentRows rows,
            @Reference DatabaseBlobs blobs,
            @Reference Audit audit) {
        this.offers = offers;
        this.permissions = permissions;
        this.press = press;
        this.rows = rows;
        this.blobs = blobs;
        this.audit = audit;
    }

    /** A PDF to be sent. */
    public record Sheet(String name, long size, InputStream content) {}

    /**
     * @throws Problem not-found or module-off where nobody offers the kind in the document's prefecture, forbidden
     */
    public Printed print(String kind, Map<String, String> parameters) {
        int own = Caller.current().prefecture();
        PrintSource source = source(kind, own);
        permissions.require(source.permission());
        PrintSpec spec = source.make(parameters);
        int prefecture = DivisionCode.prefecture(spec.division());
        if (prefecture != own) {
            PrintSource there = source(kind, prefecture);
            spec = there == source ? spec : there.make(parameters);
        }
        if (!spec.kind().equals(kind)) {
            throw new IllegalStateException("source of " + kind + " makes " + spec.kind());
        }
        return press.print(spec);
    }

    private PrintSource source(String kind, int prefecture) {
        return offers.require(PrintSource.class, PrintSource::kind, kind, prefecture)
                .service();
    }

    /** The caller's, newest first. */
    public List<Printed> mine() {
        return rows.of(Caller.who().accountId());
    }

    /** The caller's document again; the read is on record. */
    public Sheet open(UUID id) {
        Printed printed = rows.find(id, Caller.who().accountId()).orElseThrow(Problem::notFound);
        audit.read("document.read", "document", id, rows.division(id), printed.kind());
        return new Sheet(printed.name(), printed.size(), blobs.open(rows.blob(id)));
    }
}
