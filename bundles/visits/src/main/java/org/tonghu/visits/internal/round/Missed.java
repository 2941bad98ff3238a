package org.tonghu.visits.internal.round;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Children;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.Days;

/** Why a child of a set was not visited: stated child by child, or the round can't be closed (Cl. 6d). */
@Component(service = Missed.class)
public final class Missed {
    private final Database db;
    private final RoundStore store;
    private final Children children;
    private final Vault vault;
    private final Audit audit;
    private final Days days;

    @Activate
    public Missed(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference RoundStore store,
            @Reference Children children,
            @Reference Vault vault,
            @Reference Audit audit,
            @Reference Days days) {
        this.db = db;
        this.store = store;
        this.children = children;
        this.vault = vault;
        this.audit = audit;
        this.days = days;
    }

    /**
     * States why; a later statement takes the place of the one before.
     *
     * @param reason code of list {@code visits-missed-reason}
     * @param note or null
     * @throws Problem not-found for a child out of scope or not in the set; {@code visits-round-closed} (409) once the
     *     round is closed; {@code visits-child-visited} (409) for one who was visited
     */
    public void state(UUID roundId, UUID childId, String reason, String note) {
        db.tx(() -> {
            Round round = store.require(roundId);
            ChildRef child = children.require(childId);
            if (round.isClosed()) {
                throw Problem.of(409, "visits-round-closed");
            }
            Sql set = Sql.of("from visits_entry e where e.round_id = ? and e.child_id = ?", roundId, childId);
            if (db.count(Sql.of("select count(*)").add(set)) == 0) {
                throw Problem.notFound();
            }
            if (db.count(Sql.of("select count(*)").add(set).add("and e.met_by is not null")) > 0) {
                throw Problem.of(409, "visits-child-visited");
            }
            db.update(Sql.of("delete from visits_missed where round_id = ? and child_id = ?", roundId, childId));
            db.update(Sql.of(
                    "insert into visits_missed (round_id, child_id, reason, note, stated_by, stated_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    roundId,
                    childId,
                    reason,
                    sealed(childId, note),
                    Caller.who().realName(),
                    days.now()));
            audit.changed(
                    "visits.missed-stated",
                    "child",
                    childId,
                    child.village(),
                    Map.of("reason", new Change(null, reason)));
            return null;
        });
    }

    /** Children of the set neither visited nor explained. */
    long unexplained(UUID round) {
        return db.count(Sql.of(
                "select count(distinct e.child_id) from visits_entry e where e.round_id = ? and e.met_by is null"
                        + " and not exists (select 1 from visits_missed x where x.round_id = e.round_id"
                        + " and x.child_id = e.child_id)",
                round));
    }

    private byte[] sealed(UUID child, String note) {
        return note == null ? null : vault.sealBytes(child, note.getBytes(StandardCharsets.UTF_8));
    }
}
