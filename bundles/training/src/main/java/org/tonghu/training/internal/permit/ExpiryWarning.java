package org.tonghu.training.internal.permit;

import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.spi.DomainEventHandler;
import org.tonghu.training.internal.Today;

/** Turns the end of an expiry clock into the task to be trained again. */
@Component
public final class ExpiryWarning implements DomainEventHandler {
    private final Certificates certificates;
    private final ExpiryClock expiry;
    private final Today today;

    @Activate
    public ExpiryWarning(@Reference Certificates certificates, @Reference ExpiryClock expiry, @Reference Today today) {
        this.certificates = certificates;
        this.expiry = expiry;
        this.today = today;
    }

    @Override
    public String name() {
        return "expiry-warning";
    }

    @Override
    public Set<String> types() {
        return Set.of("ClockElapsed", "ClockOverdue");
    }

    @Override
    public void handle(DomainEvent event) {
        if (ExpiryClock.CLOCK.equals(event.values().get("kind"))) {
            certificates
                    .find(UUID.fromString(event.values().get("source")))
                    .filter(this::isLatest)
                    .ifPresent(expiry::warn);
        }
    }

    private boolean isLatest(Certificate certificate) {
        return certificates
                        .of(certificate.account(), certificate.rank())
                        .get(0)
                        .id()
                        .equals(certificate.id())
                && certificate.counts(today.day());
    }
}
