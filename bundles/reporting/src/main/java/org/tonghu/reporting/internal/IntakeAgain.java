package org.tonghu.reporting.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.spi.DomainEventHandler;

/** Takes in what could not be taken in when it arrived: the event is handed over again until it is done. */
@Component
public final class IntakeAgain implements DomainEventHandler {
    private final Intake intake;
    private final Secrets secrets;

    @Activate
    public IntakeAgain(@Reference Intake intake, @Reference Secrets secrets) {
        this.intake = intake;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Set<String> types() {
        return Set.of("ReportReceived");
    }

    @Override
    public void handle(DomainEvent event) {
        secrets.opaquely(event.subject(), event.village(), () -> intake.take(event.subject()));
    }
}
