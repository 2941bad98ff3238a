package org.tonghu.work.internal.offer;

import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;

/** Finds what modules offer under a name, through the gate. */
@Component(service = Offers.class)
public final class Offers {
    private final Selector selector;
    private final Gate gate;
    private final Catalogue catalogue;

    @Activate
    public Offers(@Reference Selector selector, @Reference Gate gate, @Reference Catalogue catalogue) {
        this.selector = selector;
        this.gate = gate;
        this.catalogue = catalogue;
    }

    /**
     * The offer of this name by a module that serves the prefecture.
     *
     * @param name module id, a point and a name
     * @throws Problem module-off where the module it is named after is off there, else not-found
     */
    public <S> Contribution<S> require(Class<S> spi, Function<S, String> named, String name, int prefecture) {
        return selector.all(spi, prefecture).stream()
                .filter(offer -> named.apply(offer.service()).equals(name))
                .findFirst()
                .orElseThrow(() -> off(name, prefecture).map(Problem::moduleOff).orElseGet(Problem::notFound));
    }

    /** The role of the module that the name begins with, if it is off in the prefecture. */
    private Optional<String> off(String name, int prefecture) {
        return catalogue
                .module(name.substring(0, Math.max(0, name.indexOf('.'))))
                .map(ModuleState::descriptor)
                .map(module -> gate.ask(module.role(), prefecture))
                .filter(choice -> !choice.on())
                .map(choice -> choice.role());
    }
}
