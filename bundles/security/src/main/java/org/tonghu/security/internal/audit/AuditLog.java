package org.tonghu.security.internal.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.AuditEntry;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.security.internal.key.KeyRing;

/** Writes the log in the caller's transaction and reads what concerns one record. */
@Component(service = {Audit.class, AuditLog.class})
public final class AuditLog implements Audit {
    private static final int MOST = 200;
    private static final String INSERT =
            "insert into security_audit (" + AuditRow.COLUMNS + ", mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database db;
    private final Vault vault;
    private final AuditKey key;
    private final Clock clock;

    @Activate
    public AuditLog(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference Vault vault,
            @Reference KeyRing keys,
            @Reference Clock clock) {
        this.db = db;
        this.vault = vault;
        this.key = new AuditKey(keys);
        this.clock = clock;
    }

    @Override
    public void changed(String action, String subjectType, UUID subject, long division, Map<String, Change> values) {
        changedBy(Caller.who(), action, subjectType, subject, division, values);
    }

    @Override
    public void read(String action, String subjectType, UUID subject, long division, String detail) {
        AuditBody body = new AuditBody(Map.of(), detail);
        write(Caller.who(), AuditRow.READ, action, subjectType, subject, division, body);
    }

    /** A change by somebody else than the current caller: one who is just signing in, say. */
    public void changedBy(
            Actor actor, String action, String subjectType, UUID subject, long division, Map<String, Change> values) {
        AuditBody body = new AuditBody(values, null);
        write(actor, AuditRow.CHANGE, action, subjectType, subject, division, body);
    }

    @Override
    public List<AuditEntry> changes(String subjectType, UUID subject) {
        return about(AuditRow.CHANGE, subjectType, subject);
    }

    @Override
    public List<AuditEntry> reads(String subjectType, UUID subject) {
        return about(AuditRow.READ, subjectType, subject);
    }

    /** The entry with its envelope opened. */
    AuditEntry entry(AuditRow row) {
        AuditBody body = AuditBody.of(row.body() == null ? Map.of() : vault.open(row.id(), row.body()));
        return new AuditEntry(
                row.id(),
                row.at(),
                row.actorId(),
                row.actorName(),
                row.actorRole(),
                row.action(),
                row.subjectType(),
                row.subject(),
                row.division(),
                body.values(),
                body.detail());
    }

    private List<AuditEntry> about(String kind, String subjectType, UUID subject) {
        Sql sql = Sql.of(
                "select " + AuditRow.COLUMNS + " from security_audit where subject_id = ? and subject_type = ?"
                        + " and kind = ? order by at desc, id desc fetch first " + MOST + " rows only",
                subject,
                subjectType,
                kind);
        return db.list(sql, AuditRow::of).stream().map(this::entry).toList();
    }

    private void write(
            Actor actor, String kind, String action, String subjectType, UUID subject, long division, AuditBody body) {
        UUID id = Uuid7.next();
        AuditRow row = new AuditRow(
                id,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                kind,
                actor.accountId(),
                actor.realName(),
                actor.role().code(),
                action,
                subjectType,
                subject,
                division,
                Caller.current().address(),
                body.isEmpty() ? null : vault.seal(id, body.fields()));
        Object[] values = row.values();
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = key.mac(row);
        db.update(Sql.of(INSERT, all));
    }
}
