package org.tonghu.http.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Mounted;
import org.tonghu.api.problem.Problem;

/**
 * The one servlet at {@code /api}, never registered again: modules come and go behind it. Asks the gate who serves a
 * role, sets the caller, counts the request as in flight.
 */
@Component(
        service = {Servlet.class, Mounted.class},
        property = {
            "osgi.http.whiteboard.servlet.pattern=/api/*",
            "osgi.http.whiteboard.servlet.name=tonghu-api",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "load-on-startup:Integer=1"
        })
public final class Dispatcher extends HttpServlet implements Mounted {
    private static final long serialVersionUID = 1L;
    /** Attribute of the request: the application that answers. */
    static final String MOUNT = "tonghu.mount";

    private static final String OPEN_API = "openapi.json";
    /** Attribute of the request: when it came. */
    private static final String START = "tonghu.start";

    private final transient BundleContext context;
    private final transient Ground ground;
    private final transient Meters meters;
    private final transient OpenRate rate;
    private final transient CallerOfRequest callers;
    private final transient ProblemWriter problems;
    private final transient Mounts mounts = new Mounts();
    private final transient OpenApiDocument document = new OpenApiDocument(mounts);
    private transient ApplicationTracker tracker;

    @Activate
    public Dispatcher(
            BundleContext context, @Reference Ground ground, @Reference Meters meters, @Reference OpenRate rate) {
        this.context = context;
        this.ground = ground;
        this.meters = meters;
        this.rate = rate;
        this.callers = new CallerOfRequest(ground);
        this.problems = new ProblemWriter(new ProblemText(context, ground));
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        tracker = new ApplicationTracker(context, mounts, ground, rate, problems, getServletContext());
        tracker.open();
    }

    @Deactivate
    void deactivate() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = start(request);
        String path = path(request);
        try {
            Caller caller = callers.find(request);
            Caller.as(caller, () -> {
                answer(caller, path, request, response);
                return null;
            });
        } catch (Exception e) {
            problems.write(request, response, e);
        } finally {
            if (!request.isAsyncStarted()) {
                meters.answered(path, request.getMethod(), response.getStatus(), System.nanoTime() - start);
            }
        }
    }

    /** Requests that wait for a provider. */
    int held() {
        return mounts.held();
    }

    /** When the request came, be it for the first time or after it was held. */
    private static long start(HttpServletRequest request) {
        if (!(request.getAttribute(START) instanceof Long)) {
            request.setAttribute(START, System.nanoTime());
        }
        return (Long) request.getAttribute(START);
    }

    @Override
    public boolean mounted(long bundleId) {
        return mounts.all().stream().anyMatch(mount -> mount.bundle().getBundleId() == bundleId);
    }

    private void answer(Caller caller, String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        CrossSite.check(request);
        response.setHeader("Cache-Control", "no-store");
        if (OPEN_API.equals(path)) {
            document.write(request, response);
            return;
        }
        Optional<Mount> mount = enter(caller, path, request);
        if (mount.isPresent()) {
            serve(mount.get(), request, response);
        }
    }

    private static void serve(Mount mount, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            request.setAttribute(MOUNT, mount);
            mount.serve(request, response);
        } finally {
            mount.leave();
        }
    }

    /** An application that can't be retired until it is left; empty where the request waits for one. */
    private Optional<Mount> enter(Caller caller, String path, HttpServletRequest request) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Optional<Mount> mount = choose(caller, path, request);
            if (mount.isEmpty() || mount.get().enter()) {
                return mount;
            }
        }
        throw Problem.of(503, "unavailable");
    }

    private Optional<Mount> choose(Caller caller, String path, HttpServletRequest request) {
        Optional<Mount> own = mounts.ofPath(path);
        return own.isPresent() ? own : provider(path.split("/", 2)[0], caller, request);
    }

    private Optional<Mount> provider(String role, Caller caller, HttpServletRequest request) {
        Choice choice = ground.gate().ask(role, caller.prefecture());
        if (choice.providerId() == null && !choice.on()) {
            throw unknownOrOff(role, choice);
        }
        boolean core = "core".equals(choice.reason());
        if (!core && caller.prefecture() == 0) {
            throw caller.actor().isAnonymous()
                    ? Problem.of(401, "not-signed-in")
                    : Problem.of(400, "prefecture-needed");
        }
        if (!choice.on()) {
            throw Problem.moduleOff(role);
        }
        return find(role, choice, request);
    }

    private Problem unknownOrOff(String role, Choice choice) {
        boolean known = !"not-installed".equals(choice.reason()) || choice.changedAt() != null;
        return known ? Problem.moduleOff(role) : Problem.notFound();
    }

    /** The gate says it is there; while it is being replaced a request waits for a moment, without a thread. */
    private Optional<Mount> find(String role, Choice choice, HttpServletRequest request) {
        Optional<Mount> now = mounts.ofRole(role, choice.providerId(), choice.providerVersion());
        if (now.isEmpty() && !mounts.hold(request, role, choice.providerId(), choice.providerVersion())) {
            throw Problem.of(503, "unavailable");
        }
        return now;
    }

    private static String path(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.replaceAll("^/+", "").replaceAll("/+$", "");
    }
}
