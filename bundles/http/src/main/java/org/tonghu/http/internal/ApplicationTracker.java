package org.tonghu.http.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.ws.rs.core.Application;
import javax.ws.rs.ext.RuntimeDelegate;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the applications of modules. One is started whole before requests can find it, and drained inside its
 * bundle's stop.
 */
final class ApplicationTracker extends ServiceTracker<Application, Mount> {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationTracker.class);
    /** Seconds for the requests inside an application that goes; 0 cuts them off, only to show that it does. */
    private static final String DRAIN = "tonghu.drain.seconds";

    private final Mounts mounts;
    private final Ground ground;
    private final OpenRate rate;
    private final ProblemWriter problems;
    private final ServletContext servlets;

    ApplicationTracker(
            BundleContext context,
            Mounts mounts,
            Ground ground,
            OpenRate rate,
            ProblemWriter problems,
            ServletContext servlets) {
        super(context, Application.class, null);
        this.mounts = mounts;
        this.ground = ground;
        this.rate = rate;
        this.problems = problems;
        this.servlets = servlets;
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    }

    @Override
    public Mount addingService(ServiceReference<Application> reference) {
        String role = (String) reference.getProperty("tonghu.role");
        List<String> paths = paths(reference);
        if (role == null && paths.isEmpty()) {
            return null;
        }
        Application application = context.getService(reference);
        try {
            Mount mount = start(reference, role, paths, application);
            mounts.add(mount);
            LOG.info("/api/{} is served by {}", role == null ? paths : role, mount.bundle());
            return mount;
        } catch (ServletException | RuntimeException e) {
            LOG.error("The application of {} can't be started", reference.getBundle(), e);
            context.ungetService(reference);
            return null;
        }
    }

    private Mount start(
            ServiceReference<Application> reference, String role, List<String> paths, Application application)
            throws ServletException {
        ObjectMapper mapper = Json.mapper();
        List<Object> providers = new ArrayList<>();
        providers.add(new JacksonJsonProvider(mapper));
        providers.add(new AccessFilter(ground, rate));
        providers.add(new ProblemMapper(problems));
        Set<Class<?>> resources = new HashSet<>(application.getClasses());
        application.getSingletons().forEach(resource -> resources.add(resource.getClass()));
        ApplicationServlet servlet = ApplicationServlet.start(application, providers, Validation.provider(), servlets);
        return new Mount(reference.getBundle(), role, paths, resources, servlet);
    }

    @Override
    public void removedService(ServiceReference<Application> reference, Mount mount) {
        mounts.remove(mount);
        mount.retire(patience());
        context.ungetService(reference);
        Json.forget();
    }

    private Duration patience() {
        String seconds = context.getProperty(DRAIN);
        return Duration.ofSeconds(seconds == null ? 10 : Long.parseLong(seconds));
    }

    private static List<String> paths(ServiceReference<Application> reference) {
        Object paths = reference.getProperty("tonghu.path");
        if (paths instanceof String one) {
            return List.of(one);
        }
        return paths instanceof String[] several ? List.of(several) : List.of();
    }
}
