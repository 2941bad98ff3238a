package org.tonghu.work.internal.print;

import java.time.Instant;
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
import org.tonghu.api.print.Printed;

/** The table of printed documents. */
@Component(service = DocumentRows.class)
public final class DocumentRows {
    private static final String NAME = "name";
    private static final int SHOWN = 50;

    private final Database db;
    private final Vault vault;

    @Activate
    public DocumentRows(@Reference(target = "(tonghu.module=work)") Database db, @Reference Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** @param level of the office that issued it */
    record Issue(UUID subject, long division, UUID blob, UUID by, String level) {}

    /** What anybody may know of a document. */
    record Known(Instant issuedAt, String level) {}

    <T> T tx(Work<T> work) {
        return db.tx(work);
    }

    /** @param number without its groups */
    void insert(Printed printed, String number, Issue issue) {
        db.update(Sql.of(
                "insert into work_document (document_id, document_no, kind, subject_id, division_code, sealed,"
                        + " byte_count, sha256, blob_id, issued_at, issued_by, issuer_level)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                printed.id(),
                number,
                printed.kind(),
                issue.subject(),
                issue.division(),
                vault.seal(printed.id(), Map.of(NAME, printed.name())),
                printed.size(),
                printed.sha256(),
                issue.blob(),
                printed.issuedAt(),
                issue.by(),
                issue.level()));
    }

    Optional<Known> known(String number) {
        return db.one(
                Sql.of("select issued_at, issuer_level from work_document where document_no = ?", number),
                row -> new Known(row.instant("issued_at"), row.string("issuer_level")));
    }

    /** Printed by this account, newest first. */
    List<Printed> of(UUID account) {
        Sql sql = Sql.of(
                "select * from work_document where issued_by = ? order by issued_at desc, document_id desc"
                        + " fetch first " + SHOWN + " rows only",
                account);
        return db.list(sql, this::printed);
    }

    Optional<Printed> find(UUID id, UUID account) {
        return db.one(
                Sql.of("select * from work_document where document_id = ? and issued_by = ?", id, account),
                this::printed);
    }

    UUID blob(UUID id) {
        return db.one(Sql.of("select blob_id from work_document where document_id = ?", id), row -> row.uuid("blob_id"))
                .orElseThrow();
    }

    long division(UUID id) {
        return db.count(Sql.of("select division_code from work_document where document_id = ?", id));
    }

    private Printed printed(Row row) {
        UUID id = row.uuid("document_id");
        return new Printed(
                id,
                DocumentNumber.shown(row.string("document_no")),
                row.string("kind"),
                vault.open(id, row.bytes("sealed")).get(NAME),
                row.number("byte_count"),
                row.string("sha256"),
                row.instant("issued_at"),
                Press.content(id));
    }
}
