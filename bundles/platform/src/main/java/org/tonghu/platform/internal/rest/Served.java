package org.tonghu.platform.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.problem.Problem;

/** Files of modules, given out only where the module serves the prefecture the request is for. */
@Component(service = Served.class)
public final class Served {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue catalogue;
    private final Gate gate;
    private final Places places;

    @Activate
    public Served(@Reference Catalogue catalogue, @Reference Gate gate, @Reference Places places) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.places = places;
    }

    /** Throws a Problem: not-found for an unknown module, module-off for one that does not serve here. */
    void demand(String module) {
        ModuleState state = catalogue.module(module).orElseThrow(Problem::notFound);
        if (!gate.serves(module, places.asked())) {
            throw Problem.moduleOff(state.descriptor().role());
        }
    }

    JsonNode file(String module, String path) {
        demand(module);
        return tree(catalogue.resource(module, path).orElseThrow(Problem::notFound));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a file of a module is no JSON", e);
        }
    }
}
