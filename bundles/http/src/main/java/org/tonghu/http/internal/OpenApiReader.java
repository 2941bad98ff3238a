package org.tonghu.http.internal;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import org.tonghu.api.access.Open;
import org.tonghu.api.access.Requires;

/** Reads resources and says of each operation who may call it: {@code x-access} is open, signed-in or a permission. */
final class OpenApiReader extends Reader {
    OpenApiReader() {
        super(new OpenAPI());
    }

    @Override
    @SuppressWarnings("checkstyle:ParameterNumber")
    protected Operation parseMethod(
            Class<?> type,
            Method method,
            List<Parameter> globalParameters,
            Produces methodProduces,
            Produces classProduces,
            Consumes methodConsumes,
            Consumes classConsumes,
            List<SecurityRequirement> classSecurity,
            Optional<ExternalDocumentation> classDocumentation,
            Set<String> classTags,
            List<Server> classServers,
            boolean subresource,
            RequestBody parentBody,
            ApiResponses parentResponses,
            JsonView view,
            io.swagger.v3.oas.annotations.responses.ApiResponse[] classResponses,
            AnnotatedMethod annotated) {
        Operation operation = super.parseMethod(
                type,
                method,
                globalParameters,
                methodProduces,
                classProduces,
                methodConsumes,
                classConsumes,
                classSecurity,
                classDocumentation,
                classTags,
                classServers,
                subresource,
                parentBody,
                parentResponses,
                view,
                classResponses,
                annotated);
        if (operation != null) {
            operation.addExtension("x-access", access(method));
        }
        return operation;
    }

    private static String access(Method method) {
        Requires requires = method.getAnnotation(Requires.class);
        if (requires != null) {
            return requires.value();
        }
        return method.isAnnotationPresent(Open.class) ? "open" : "signed-in";
    }
}
