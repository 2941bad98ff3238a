package org.tonghu.reporting.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.spi.ReportIntakePolicy;
import org.tonghu.spi.ReportIntakePolicy.Intake;
import org.tonghu.spi.ReportIntakePolicy.Terms;

/** The terms of the prefecture's intake policy; a policy that fails holds no report up, the dated table then applies. */
@Component(service = IntakeTerms.class)
public final class IntakeTerms {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeTerms.class);
    private final Selector selector;
    private final TablePolicy table;

    @Activate
    public IntakeTerms(@Reference Selector selector, @Reference TablePolicy table) {
        this.selector = selector;
        this.table = table;
    }

    Terms of(Intake intake) {
        Optional<Contribution<ReportIntakePolicy>> chosen =
                selector.one(ReportIntakePolicy.class, DivisionCode.prefecture(intake.division()));
        if (chosen.isPresent()) {
            try {
                return chosen.get().service().terms(intake);
            } catch (RuntimeException | LinkageError e) {
                LOG.error(
                        "The intake policy of module {} failed; the dated table applies",
                        chosen.get().moduleId(),
                        e);
            }
        }
        return table.terms(intake);
    }
}
