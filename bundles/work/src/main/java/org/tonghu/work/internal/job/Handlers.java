package org.tonghu.work.internal.job;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.Selector;
import org.tonghu.spi.JobHandler;

/** Finds who does a kind of job in a prefecture. */
@Component(service = Handlers.class)
public final class Handlers {
    private final Selector selector;
    private final Gate gate;
    private final Catalogue catalogue;

    @Activate
    public Handlers(@Reference Selector selector, @Reference Gate gate, @Reference Catalogue catalogue) {
        this.selector = selector;
        this.gate = gate;
        this.catalogue = catalogue;
    }

    Optional<Contribution<JobHandler>> find(String kind, int prefecture) {
        List<Contribution<JobHandler>> all = selector.all(JobHandler.class, prefecture);
        return all.stream()
                .filter(offer -> offer.service().kind().equals(kind))
                .findFirst()
                .or(() -> all.stream()
                        .filter(offer -> offer.service().handles(kind, prefecture))
                        .findFirst());
    }

    /** The role whose module is switched off in the prefecture, if that is why nobody does the job. A ground bundle never is. */
    Optional<String> off(String module, int prefecture) {
        return catalogue
                .module(module)
                .filter(state -> state.descriptor().kind() != ModuleDescriptor.Kind.GROUND)
                .map(state -> state.descriptor().role())
                .map(role -> gate.ask(role, prefecture))
                .filter(choice -> !choice.on())
                .map(Choice::role);
    }
}
