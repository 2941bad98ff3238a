package org.tonghu.training.internal.permit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.qualification.QualificationIntake;
import org.tonghu.training.internal.Trail;
import org.tonghu.training.internal.Workers;
import org.tonghu.training.internal.Workers.Worker;

/** Takes over examinations passed before the platform was there, for the rank the worker has now (Cl. 5c). */
@Component
public final class EarnedBefore implements QualificationIntake {
    private final Database db;
    private final Workers workers;
    private final Certificates certificates;
    private final Trail trail;

    @Activate
    public EarnedBefore(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference Workers workers,
            @Reference Certificates certificates,
            @Reference Trail trail) {
        this.db = db;
        this.workers = workers;
        this.certificates = certificates;
        this.trail = trail;
    }

    @Override
    public List<String> take(List<Earned> earned) {
        return db.tx(() -> {
            List<String> unknown = new ArrayList<>();
            for (Earned one : earned) {
                Optional<Worker> worker = workers.named(one.username());
                if (worker.isPresent()) {
                    take(one, worker.get());
                } else {
                    unknown.add(one.username());
                }
            }
            return List.copyOf(unknown);
        });
    }

    private void take(Earned earned, Worker worker) {
        Certificate certificate = Certificate.of(
                worker.account(), worker.rank(), worker.division(), earned.passedOn(), earned.validUntil());
        if (certificates.take(certificate, earned.evidence())) {
            trail.changed(
                    "qualification-taken",
                    "training-certificate",
                    certificate.id(),
                    worker.division(),
                    Map.of(),
                    Map.of("passedOn", earned.passedOn(), "evidence", String.valueOf(earned.evidence())));
        }
    }
}
