package org.tonghu.http.internal;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.tonghu.api.access.Open;
import org.tonghu.api.access.Requires;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.access.Upload;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.problem.Problem;

/**
 * Lets a request to its method only where the method's annotation lets its caller; a method that says nothing is
 * refused. Then holds the body to its kind and size.
 */
@Provider
public final class AccessFilter implements ContainerRequestFilter {
    private static final long LIMIT = 1L << 20;
    private final Ground ground;
    private final OpenRate rate;

    AccessFilter(Ground ground, OpenRate rate) {
        this.ground = ground;
        this.rate = rate;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Message message = JAXRSUtils.getCurrentMessage();
        OperationResourceInfo operation = message.getExchange().get(OperationResourceInfo.class);
        Method method = operation.getAnnotatedMethod();
        HttpServletRequest servlet = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        checkCaller(method, servlet);
        checkBody(method, request);
    }

    private void checkCaller(Method method, HttpServletRequest request) {
        Actor actor = Caller.who();
        if (method.isAnnotationPresent(Open.class)) {
            rate.check(request);
            return;
        }
        SignedIn signedIn = method.getAnnotation(SignedIn.class);
        Requires requires = method.getAnnotation(Requires.class);
        if (actor.isAnonymous()) {
            throw Problem.of(401, "not-signed-in");
        }
        boolean restricted = request.getAttribute(CallerOfRequest.RESTRICTED) != null;
        if (restricted && (signedIn == null || !signedIn.whileRestricted())) {
            throw Problem.of(403, "restricted");
        }
        if (signedIn != null) {
            return;
        }
        if (requires == null || !ground.permissions().holds(actor, requires.value())) {
            throw Problem.forbidden();
        }
    }

    private static void checkBody(Method method, ContainerRequestContext request) {
        if (!request.hasEntity() && request.getLength() <= 0) {
            return;
        }
        Upload upload = method.getAnnotation(Upload.class);
        MediaType wanted = upload == null ? MediaType.APPLICATION_JSON_TYPE : MediaType.APPLICATION_OCTET_STREAM_TYPE;
        if (takesBody(method) && !same(wanted, request.getMediaType())) {
            throw Problem.of(415, "unsupported-type", Map.of("wanted", wanted.toString()));
        }
        long limit = upload == null ? LIMIT : upload.maxBytes();
        if (request.getLength() > limit) {
            throw LimitedInput.tooLarge(limit);
        }
        request.setEntityStream(new LimitedInput(request.getEntityStream(), limit));
    }

    private static boolean same(MediaType wanted, MediaType given) {
        return given != null
                && wanted.getType().equalsIgnoreCase(given.getType())
                && wanted.getSubtype().equalsIgnoreCase(given.getSubtype());
    }

    /** Whether the method has a parameter of no annotation, or one only validated: the body. */
    private static boolean takesBody(Method method) {
        return Stream.of(method.getParameterAnnotations()).anyMatch(AccessFilter::isBody);
    }

    private static boolean isBody(Annotation... annotations) {
        return Stream.of(annotations)
                .map(annotation -> annotation.annotationType())
                .noneMatch(type -> type.equals(Context.class) || type.getName().startsWith("javax.ws.rs."));
    }
}
