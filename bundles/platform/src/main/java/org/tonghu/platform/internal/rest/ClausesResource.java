package org.tonghu.platform.internal.rest;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.ModuleState;
import org.tonghu.platform.internal.text.Titles;

/** Which clauses of the policy are served, by which modules, and whether here. */
@Component(service = ClausesResource.class)
@Path("clauses")
@Produces(MediaType.APPLICATION_JSON)
public final class ClausesResource {
    private final Catalogue catalogue;
    private final Gate gate;
    private final Places places;

    @Activate
    public ClausesResource(@Reference Catalogue catalogue, @Reference Gate gate, @Reference Places places) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.places = places;
    }

    /** Each clause that a module serves, in the policy's order. */
    @GET
    @Requires("coverage.read")
    public Items<ClauseView> list() {
        List<ModuleState> modules = catalogue.modules();
        int prefecture = places.asked();
        TreeSet<String> clauses = new TreeSet<>(ClauseOrder.NATURAL);
        modules.stream()
                .map(module -> module.descriptor().clauses())
                .flatMap(Collection::stream)
                .forEach(clauses::add);
        return Items.all(clauses.stream()
                .map(clause -> new ClauseView(clause, servedBy(clause, modules, prefecture)))
                .toList());
    }

    private List<ServedBy> servedBy(String clause, List<ModuleState> modules, int prefecture) {
        Locale locale = Caller.current().locale();
        return modules.stream()
                .filter(module -> module.descriptor().clauses().contains(clause))
                .map(module -> new ServedBy(
                        module.descriptor().id(),
                        module.descriptor().role(),
                        Titles.in(module.descriptor().title(), locale),
                        module.state().name().toLowerCase(Locale.ROOT),
                        gate.serves(module.descriptor().id(), prefecture)))
                .toList();
    }

    /** A clause and who serves it. */
    public record ClauseView(String clause, List<ServedBy> modules) {}

    /** @param on whether it does so in the prefecture asked for now */
    public record ServedBy(String id, String role, String title, String state, boolean on) {}
}
