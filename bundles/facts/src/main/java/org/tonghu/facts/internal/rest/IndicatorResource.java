package org.tonghu.facts.internal.rest;

import java.math.BigDecimal;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.tonghu.api.access.Requires;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.problem.Problem;
import org.tonghu.facts.internal.indicator.Figures;
import org.tonghu.facts.internal.indicator.Figures.Figure;

/** Figures by division: counts, no names (Cl. 15). */
@Path("indicators")
@Produces(MediaType.APPLICATION_JSON)
public final class IndicatorResource {
    private final Divisions divisions;
    private final Figures figures;

    IndicatorResource(Divisions divisions, Figures figures) {
        this.divisions = divisions;
        this.figures = figures;
    }

    /** @param unit {@code count} or {@code share} */
    public record Kind(String id, String module, String title, String unit, List<String> clauses) {}

    /** What can be asked for. */
    public record Kinds(List<Kind> items, String after) {}

    /** @param of denominator of a share, else 0 */
    public record Item(String code, String name, long number, long of, BigDecimal rate) {}

    /** Sum over the items. */
    public record Total(long number, long of) {}

    /** Divisions in order of code; one where the module is off is left out. */
    public record Values(String indicator, String division, String level, List<Item> items, Total total) {}

    @GET
    @Requires("indicators.read")
    public Kinds kinds() {
        return new Kinds(figures.offers().stream().map(IndicatorResource::kind).toList(), null);
    }

    @GET
    @Path("{id}")
    @Requires("indicators.read")
    public Values values(
            @PathParam("id") String id, @QueryParam("division") String division, @QueryParam("level") String level) {
        long code = division == null ? Caller.who().division() : Codes.code(division);
        divisions.find(code).orElseThrow(Problem::notFound);
        List<Figure> found = figures.of(id, code, Codes.level(level));
        long number = found.stream().mapToLong(Figure::number).sum();
        long of = found.stream().mapToLong(Figure::of).sum();
        String shown = found.get(0).division().level().code();
        return new Values(
                id,
                Codes.text(code),
                shown,
                found.stream().map(IndicatorResource::item).toList(),
                new Total(number, of));
    }

    private static Kind kind(Figures.Offer offer) {
        var titles = offer.indicator().titles();
        String title = titles.getOrDefault(Caller.current().locale().toLanguageTag(), titles.get("zh-CN"));
        return new Kind(
                offer.indicator().id(),
                offer.module(),
                title,
                offer.indicator().unit(),
                offer.indicator().clauses());
    }

    private static Item item(Figure figure) {
        return new Item(
                Codes.text(figure.division().code()),
                figure.division().name(),
                figure.number(),
                figure.of(),
                figure.rate());
    }
}
