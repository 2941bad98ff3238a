package org.tonghu.registry.internal.file;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.entity.ChildEntity;
import org.tonghu.registry.internal.entity.Entities;

/** One child's row: found by SQL under the one predicate of scope, written by JPA. Always within the caller's transaction. */
@Component(service = ChildStore.class)
public final class ChildStore {
    private static final Sql FIND = Sql.of("select c.village_code from registry_child c where c.id = ?");
    /** SQLSTATE unique_violation, the same on H2 and PostgreSQL. */
    private static final String DUPLICATE = "23505";

    private final Database db;
    private final JpaTemplate jpa;

    @Activate
    public ChildStore(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-registry)") JpaTemplate jpa) {
        this.db = db;
        this.jpa = jpa;
    }

    /** The child, if the current caller may see her by range or by grant. */
    public Optional<ChildRecord> visible(UUID id) {
        Scope scope = Caller.who().scope();
        Sql sql = Sql.of(FIND.text(), id).add("and").add(scope.predicate("c.village_code", "c.id"));
        if (db.one(sql, row -> row.number("village_code")).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(jpa.txExpr(TransactionType.Required, em -> Entities.record(em.find(ChildEntity.class, id))));
    }

    /** Whether there is a child of this id anywhere. */
    public boolean exists(UUID id) {
        return Caller.asSystem(() -> db.one(Sql.of(FIND.text(), id), row -> row.number("village_code"))
                .isPresent());
    }

    /** Who already has this identity number, wherever she lives. */
    public Optional<Holder> holder(byte[] idIndex) {
        return Caller.asSystem(() -> db.one(
                Sql.of("select id, name, village_code from registry_child where id_index = ?", (Object) idIndex),
                ChildStore::holder));
    }

    private static Holder holder(Row row) {
        return new Holder(row.uuid("id"), row.string("name"), row.number("village_code"));
    }

    public void insert(ChildRecord row) {
        jpa.tx(TransactionType.Required, em -> {
            em.persist(Entities.of(row));
            flush(em);
        });
    }

    /** A row that passed every check and still hits another one was filed by somebody else this very moment. */
    private static void flush(EntityManager em) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (isDuplicate(e)) {
                throw Problem.conflict("filed-meanwhile", Map.of(), null);
            }
            throw e;
        }
    }

    private static boolean isDuplicate(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && DUPLICATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The row as it is now, locked until the transaction ends. */
    public ChildRecord lock(UUID id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Entities.record(em.find(ChildEntity.class, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    /** Writes over the locked row; answers with the new version. */
    public ChildRecord update(ChildRecord row) {
        return jpa.txExpr(TransactionType.Required, em -> {
            ChildEntity entity = em.find(ChildEntity.class, row.id());
            Entities.write(row, entity);
            flush(em);
            return Entities.record(entity);
        });
    }

    /** A child who has an identity number. */
    public record Holder(UUID id, String name, long village) {}
}
