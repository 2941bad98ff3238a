package org.tonghu.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.problem.Problem;

/** The interface as it is: the operations of all applications in one document, schemas named after their module. */
final class OpenApiDocument {
    private static final String SCHEMAS = "#/components/schemas/";
    private final Mounts mounts;

    OpenApiDocument(Mounts mounts) {
        this.mounts = mounts;
    }

    /** For anybody signed in. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Caller.who().isAnonymous()) {
            throw Problem.of(401, "not-signed-in");
        }
        if (!request.getMethod().equals("GET")) {
            throw Problem.of(405, "method-not-allowed");
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(merged()));
    }

    private JsonNode merged() throws IOException {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("openapi", "3.0.1");
        document.putObject("info").put("title", "Tonghu").put("version", "1.0.0");
        ArrayNode servers = document.putArray("servers");
        servers.addObject().put("url", "/api");
        ObjectNode paths = document.putObject("paths");
        ObjectNode schemas = document.putObject("components").putObject("schemas");
        for (Mount mount : mounts.all()) {
            JsonNode own = ofMount(mount);
            own.path("paths").properties().forEach(path -> merge(paths, path.getKey(), path.getValue()));
            own.path("components")
                    .path("schemas")
                    .properties()
                    .forEach(schema -> schemas.set(mount.module() + "." + schema.getKey(), schema.getValue()));
        }
        return document;
    }

    /** Two versions of one module may serve the same path. */
    private static void merge(ObjectNode paths, String path, JsonNode operations) {
        if (paths.get(path) instanceof ObjectNode there) {
            there.setAll((ObjectNode) operations);
        } else {
            paths.set(path, operations);
        }
    }

    private JsonNode ofMount(Mount mount) throws IOException {
        JsonNode known = mount.document();
        if (known == null) {
            known = readMount(mount);
            mount.document(known);
        }
        return known;
    }

    private static JsonNode readMount(Mount mount) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OpenAPI.class.getClassLoader());
        try {
            ObjectMapper mapper = Json.mapper();
            OpenAPI document = new OpenApiReader().read(mount.resources());
            String text = mapper.writeValueAsString(document);
            return mapper.readTree(text.replace(SCHEMAS, SCHEMAS + mount.module() + "."));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
