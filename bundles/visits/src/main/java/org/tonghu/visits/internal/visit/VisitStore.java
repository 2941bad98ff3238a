package org.tonghu.visits.internal.visit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.visits.internal.entity.VisitRow;

/** Visits in the database: one of them by JPA, several by SQL. Joins the running transaction. */
@Component(service = VisitStore.class)
public final class VisitStore {
    private static final String COLUMNS =
            "select v.id, v.child_id, v.village_code, v.visited_on, v.method, v.child_seen,"
                    + " v.guardian_seen, v.guardianship, v.schooling, v.contact, v.lost_on, v.harm, v.needs, v.next_on, v.note,"
                    + " v.form_hash, v.recorder, v.recorded_by, v.recorded_at, v.version from visits_visit v where";
    private static final String COMMA = ",";

    private final Database db;
    private final JpaTemplate jpa;
    private final Vault vault;

    @Activate
    public VisitStore(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-visits)") JpaTemplate jpa,
            @Reference Vault vault) {
        this.db = db;
        this.jpa = jpa;
        this.vault = vault;
    }

    /** Who recorded a state of a visit, when, by which version of the form. */
    record Signature(UUID account, String realName, Instant at, String formHash) {}

    /** The visit, locked until the transaction ends. */
    Optional<Visit> locked(UUID id) {
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(
                        em.find(VisitRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(this::visit));
    }

    public Optional<Visit> find(UUID id) {
        return db.one(Sql.of(COLUMNS).add("v.id = ?", id), this::visit);
    }

    Visit add(UUID id, UUID child, long village, Findings findings, Signature signature) {
        return jpa.txExpr(TransactionType.Required, em -> {
            VisitRow row = new VisitRow(id, child, village);
            row.made(findings.visitedOn(), findings.method(), findings.childSeen(), findings.guardianSeen());
            fill(row, findings, signature);
            em.persist(row);
            em.flush();
            return visit(row);
        });
    }

    Visit change(UUID id, Findings findings, Signature signature) {
        return jpa.txExpr(TransactionType.Required, em -> {
            VisitRow row = em.find(VisitRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            fill(row, findings, signature);
            em.flush();
            return visit(row);
        });
    }

    /** All visits of a child, the newest first. */
    public List<Visit> of(UUID child) {
        return db.list(
                Sql.of(COLUMNS).add("v.child_id = ? order by v.visited_on desc, v.id desc limit 200", child),
                this::visit);
    }

    private void fill(VisitRow row, Findings found, Signature signature) {
        row.found(found.guardianship(), found.schooling(), found.contact(), found.lostOn(), found.harm());
        row.next(String.join(COMMA, found.needs()), found.nextOn(), sealed(row.getChildId(), found.note()));
        row.sign(signature.account(), signature.realName(), signature.at(), signature.formHash());
    }

    private byte[] sealed(UUID child, String note) {
        return note == null ? null : vault.sealBytes(child, note.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(UUID child, byte[] note) {
        return note == null ? null : new String(vault.openBytes(child, note), StandardCharsets.UTF_8);
    }

    private static List<String> needs(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(COMMA));
    }

    private Visit visit(VisitRow row) {
        Findings findings = new Findings(
                row.getVisitedOn(),
                row.getMethod(),
                row.isChildSeen(),
                row.isGuardianSeen(),
                row.getGuardianship(),
                row.getSchooling(),
                row.getContact(),
                row.getLostOn(),
                row.isHarm(),
                needs(row.getNeeds()),
                row.getNextOn(),
                opened(row.getChildId(), row.getNote()));
        return new Visit(
                row.getId(),
                row.getChildId(),
                row.getVillageCode(),
                findings,
                row.getFormHash(),
                row.getRecorder(),
                row.getRecordedBy(),
                row.getRecordedAt(),
                row.getVersion());
    }

    private Visit visit(Row row) {
        UUID child = row.uuid("child_id");
        LocalDate lostOn = row.date("lost_on");
        Findings findings = new Findings(
                row.date("visited_on"),
                row.string("method"),
                row.bool("child_seen"),
                row.bool("guardian_seen"),
                row.string("guardianship"),
                row.string("schooling"),
                row.string("contact"),
                lostOn,
                row.bool("harm"),
                needs(row.string("needs")),
                row.date("next_on"),
                opened(child, row.bytes("note")));
        return new Visit(
                row.uuid("id"),
                child,
                row.number("village_code"),
                findings,
                row.string("form_hash"),
                row.uuid("recorder"),
                row.string("recorded_by"),
                row.instant("recorded_at"),
                row.number("version"));
    }
}
