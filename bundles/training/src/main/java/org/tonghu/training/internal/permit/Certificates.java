package org.tonghu.training.internal.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.training.internal.Today;

/** Certificates of workers. Joins the running transaction. */
@Component(service = Certificates.class)
public final class Certificates {
    private static final String SELECT = "select c.id, c.account_id, c.rank_code, c.division, c.number, c.passed_on,"
            + " c.valid_until from training_certificate c where";
    private static final String COLUMNS = "id, account_id, rank_code, division, number, examination_id, course_id,"
            + " passed_on, valid_until, evidence, issued_at";

    private final Database db;
    private final ExpiryClock expiry;
    private final Today today;

    @Activate
    public Certificates(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference ExpiryClock expiry,
            @Reference Today today) {
        this.db = db;
        this.expiry = expiry;
        this.today = today;
    }

    /** Stores one earned here; warnings about earlier ones are over. */
    public void issue(Certificate certificate, UUID examination, UUID course) {
        List<Certificate> before = of(certificate.account(), certificate.rank());
        insert(certificate, examination, course, null);
        before.forEach(old -> expiry.renewed(old.id()));
    }

    /** Stores one earned before the platform was there; false where it is on record. */
    boolean take(Certificate certificate, String evidence) {
        return insert(certificate, null, null, evidence);
    }

    /** All of a worker for a rank, the latest first. */
    public List<Certificate> of(UUID account, String rank) {
        return db.list(
                Sql.of(SELECT + " c.account_id = ? and c.rank_code = ? order by c.passed_on desc", account, rank),
                Certificates::certificate);
    }

    /** The one of an examination. */
    public Optional<Certificate> of(UUID examination) {
        return db.one(Sql.of(SELECT + " c.examination_id = ?", examination), Certificates::certificate);
    }

    public Optional<Certificate> find(UUID id) {
        return db.one(Sql.of(SELECT + " c.id = ?", id), Certificates::certificate);
    }

    /** Whether she passed an examination here in the year. */
    public boolean passedIn(UUID account, String rank, int year) {
        return of(account, rank).stream().anyMatch(one -> one.passedOn().getYear() == year);
    }

    private boolean insert(Certificate certificate, UUID examination, UUID course, String evidence) {
        LocalDate day = today.day();
        int stored = db.update(Sql.of(
                db.dialect().insertIgnore("training_certificate", COLUMNS, "account_id, rank_code, passed_on"),
                certificate.id(),
                certificate.account(),
                certificate.rank(),
                certificate.division(),
                certificate.number(),
                examination,
                course,
                certificate.passedOn(),
                certificate.validUntil(),
                evidence,
                today.now()));
        if (stored > 0 && certificate.counts(day)) {
            expiry.watch(certificate, day);
        }
        return stored > 0;
    }

    private static Certificate certificate(Row row) {
        return new Certificate(
                row.uuid("id"),
                row.uuid("account_id"),
                row.string("rank_code"),
                row.number("division"),
                row.string("number"),
                row.date("passed_on"),
                row.date("valid_until"));
    }
}
