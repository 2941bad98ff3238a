package org.tonghu.platform.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.problem.Problem;

/** Forms with their texts in the caller's language: the version in force, or the one a record was made with. */
@Component(service = FormsResource.class)
@Path("forms")
@Produces(MediaType.APPLICATION_JSON)
public final class FormsResource {
    private final Served served;
    private final Forms forms;
    private final Places places;

    @Activate
    public FormsResource(@Reference Served served, @Reference Forms forms, @Reference Places places) {
        this.served = served;
        this.forms = forms;
        this.places = places;
    }

    @GET
    @Path("{module: [a-z][a-z0-9-]*}/{name: [a-z][a-z0-9-]*}")
    @SignedIn
    public FormView inForce(@PathParam("module") String module, @PathParam("name") String name) {
        served.demand(module);
        return view(forms.current(module + "/" + name, places.asked()));
    }

    @GET
    @Path("by-hash/{hash: [0-9a-f]{64}}")
    @SignedIn
    public FormView byHash(@PathParam("hash") String hash) {
        return view(forms.byHash(hash).orElseThrow(Problem::notFound));
    }

    private static FormView view(FormVersion form) {
        Locale locale = Caller.current().locale();
        return new FormView(
                form.id(),
                form.hash(),
                Localised.in(Served.tree(form.schema()), locale),
                Localised.in(Served.tree(form.ui()), locale));
    }

    /** A version of a form. */
    public record FormView(String id, String hash, JsonNode schema, JsonNode ui) {}
}
