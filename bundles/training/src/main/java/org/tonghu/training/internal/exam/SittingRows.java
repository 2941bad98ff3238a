package org.tonghu.training.internal.exam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.training.internal.entity.ExaminationRow;

/** Sittings in the database. Joins the running transaction. */
@Component(service = SittingRows.class)
public final class SittingRows {
    private final JpaTemplate jpa;

    @Activate
    public SittingRows(@Reference(target = "(osgi.unit.name=tonghu-training)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    Optional<Sitting> find(UUID id, boolean lock) {
        LockModeType mode = lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE;
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(em.find(ExaminationRow.class, id, mode))
                .map(ExaminationRow::sitting));
    }

    /** All of an enrolment, the first attempt first. */
    List<Sitting> of(UUID enrolment) {
        return jpa.txExpr(TransactionType.Required, em -> em
                .createQuery(
                        "select x from ExaminationRow x where x.enrolmentId = :enrolment order by x.attempt",
                        ExaminationRow.class)
                .setParameter("enrolment", enrolment)
                .getResultList()
                .stream()
                .map(ExaminationRow::sitting)
                .toList());
    }

    void add(Sitting sitting) {
        jpa.tx(TransactionType.Required, em -> {
            em.persist(new ExaminationRow(sitting));
            em.flush();
        });
    }

    Sitting submit(UUID id, Map<String, String> answers, Instant at, Score score) {
        return jpa.txExpr(TransactionType.Required, em -> {
            ExaminationRow row = em.find(ExaminationRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            row.submit(answers, at, score);
            em.flush();
            return row.sitting();
        });
    }
}
