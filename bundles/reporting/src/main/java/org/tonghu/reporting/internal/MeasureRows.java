package org.tonghu.reporting.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.NewTask.Owner;
import org.tonghu.api.task.Tasks;

/** Measures of help plans; each is a task of its owner until it is done. Joins the running transaction. */
@Component(service = MeasureRows.class)
public final class MeasureRows {
    static final String KIND = "reporting.measure";
    private static final String SELECT = "select m.id, m.case_id, m.round, m.no, m.owner_role, m.division, m.due,"
            + " m.done_at, m.done_by_name, m.envelope, m.version, c.number, c.child_id"
            + " from reporting_measure m join reporting_case c on c.id = m.case_id where";

    private final Database db;
    private final Vault vault;
    private final Tasks tasks;

    @Activate
    public MeasureRows(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference Vault vault,
            @Reference Tasks tasks) {
        this.db = db;
        this.vault = vault;
        this.tasks = tasks;
    }

    /** A measure of a case's help plan. */
    record Stored(
            UUID id,
            UUID caseId,
            String caseNumber,
            UUID child,
            int round,
            int no,
            String owner,
            long division,
            LocalDate due,
            Instant doneAt,
            String doneBy,
            String what,
            String result,
            long version) {
        boolean isOpen() {
            return doneAt == null;
        }
    }

    void add(ChildCase of, List<StepForm.Measure> measures) {
        long no = db.count(Sql.of("select count(*) from reporting_measure where case_id = ?", of.id()));
        for (StepForm.Measure measure : measures) {
            UUID id = Uuid7.next();
            no++;
            db.update(Sql.of(
                    "insert into reporting_measure (id, case_id, round, no, owner_role, division, due, envelope, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    id,
                    of.id(),
                    of.round(),
                    no,
                    measure.owner().code(),
                    measure.division(),
                    measure.due(),
                    vault.seal(id, Map.of("what", measure.what()))));
            tasks.put(List.of(task(id, of, measure)));
        }
    }

    /** In order of their numbers. */
    List<Stored> of(UUID caseId) {
        return db.list(Sql.of(SELECT + " m.case_id = ? order by m.no", caseId), this::stored);
    }

    Optional<Stored> find(UUID id) {
        return db.one(Sql.of(SELECT + " m.id = ?", id), this::stored);
    }

    /** Returns whether this call was the one that ended it: false where it is done, or of another version. */
    boolean done(Stored measure, String by, Instant at, String result) {
        Map<String, String> fields = new TreeMap<>(Map.of("what", measure.what(), "result", result));
        int changed = db.update(Sql.of(
                "update reporting_measure set done_at = ?, done_by_name = ?, envelope = ?, version = version + 1"
                        + " where id = ? and version = ? and done_at is null",
                at,
                by,
                vault.seal(measure.id(), fields),
                measure.id(),
                measure.version()));
        tasks.done(KIND, measure.id());
        return changed == 1;
    }

    private static NewTask task(UUID id, ChildCase of, StepForm.Measure measure) {
        return new NewTask(
                Uuid7.next(),
                CaseClocks.MODULE,
                KIND,
                "task." + KIND,
                Map.of("what", measure.what(), "number", of.number()),
                id,
                of.child(),
                Owner.role(measure.owner(), measure.division()),
                measure.due(),
                "/m/reporting/measure?id=" + id);
    }

    private Stored stored(Row row) {
        UUID id = row.uuid("id");
        Map<String, String> fields = vault.open(id, row.bytes("envelope"));
        return new Stored(
                id,
                row.uuid("case_id"),
                row.string("number"),
                row.uuid("child_id"),
                row.integer("round"),
                row.integer("no"),
                row.string("owner_role"),
                row.number("division"),
                row.date("due"),
                row.instant("done_at"),
                row.string("done_by_name"),
                fields.get("what"),
                fields.get("result"),
                row.number("version"));
    }
}
