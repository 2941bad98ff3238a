package org.tonghu.training.internal.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.permit.Permits.Activity;
import org.tonghu.spi.WorkPermit;
import org.tonghu.training.internal.Ranks;
import org.tonghu.training.internal.Today;

/**
 * Directors and supervisors may visit, patrol and approve only with a certificate of their rank that counts today (Cl. 5c).
 * Others are not asked; nor is anybody who reports.
 */
@Component
public final class TrainedPermit implements WorkPermit {
    private final Certificates certificates;
    private final Today today;

    @Activate
    public TrainedPermit(@Reference Certificates certificates, @Reference Today today) {
        this.certificates = certificates;
        this.today = today;
    }

    @Override
    public Optional<String> refusal(Actor worker, Activity activity) {
        return Ranks.ALL.contains(worker.role().code()) ? refusal(worker) : Optional.empty();
    }

    private Optional<String> refusal(Actor worker) {
        List<Certificate> all =
                certificates.of(worker.accountId(), worker.role().code());
        LocalDate day = today.day();
        if (all.stream().anyMatch(one -> one.counts(day))) {
            return Optional.empty();
        }
        return Optional.of(all.isEmpty() ? "training.permit.not-passed" : "training.permit.expired");
    }
}
