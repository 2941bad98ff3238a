package org.tonghu.http.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
import org.tonghu.api.problem.Problem;

/**
 * The one servlet at {@code /api}, never registered again: modules come and go behind it. Asks the gate who serves a
 * role, sets the caller, counts the request as in flight.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/api/*",
            "osgi.http.whiteboard.servlet.name=tonghu-api",
            "load-on-startup:Integer=1"
        })
public final class Dispatcher extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** Attribute of the request: the application that answers. */
    static final String MOUNT = "tonghu.mount";

    private static final String OPEN_API = "openapi.json";
    private static final long HOLD_MILLIS = 2_000;
    private static final int HELD = 40;

    private final transient BundleContext context;
    private final transient Ground ground;
    private final transient Meters meters;
    private final transient OpenRate rate;
    private final transient CallerOfRequest callers;
    private final transient ProblemWriter problems;
    private final transient Mounts mounts = new Mounts();
    private final transient OpenApiDocument document = new OpenApiDocument(mounts);
    private final transient Semaphore held = new Semaphore(HELD);
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
        long start = System.nanoTime();
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
            meters.answered(path, request.getMethod(), response.getStatus(), System.nanoTime() - start);
        }
    }

    private void answer(Caller caller, String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, InterruptedException {
        CrossSite.check(request);
        response.setHeader("Cache-Control", "no-store");
        if (OPEN_API.equals(path)) {
            document.write(request, response);
            return;
        }
        Mount mount = enter(caller, path);
        try {
            request.setAttribute(MOUNT, mount);
            mount.serve(request, response);
        } finally {
            mount.leave();
        }
    }

    /** An application that can't be retired until it is left. */
    private Mount enter(Caller caller, String path) throws InterruptedException {
        for (int attempt = 0; attempt < 3; attempt++) {
            Mount mount = choose(caller, path);
            if (mount.enter()) {
                return mount;
            }
        }
        throw Problem.of(503, "unavailable");
    }

    private Mount choose(Caller caller, String path) throws InterruptedException {
        Optional<Mount> own = mounts.ofPath(path);
        return own.isPresent() ? own.get() : provider(path.split("/", 2)[0], caller);
    }

    private Mount provider(String role, Caller caller) throws InterruptedException {
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
        return hold(role, choice).orElseThrow(() -> Problem.of(503, "unavailable"));
    }

    private Problem unknownOrOff(String role, Choice choice) {
        boolean known = !"not-installed".equals(choice.reason()) || choice.changedAt() != null;
        return known ? Problem.moduleOff(role) : Problem.notFound();
    }

    /** The gate says it is there; while it is being replaced a request waits for a moment, a few at a time. */
    private Optional<Mount> hold(String role, Choice choice) throws InterruptedException {
        Optional<Mount> now = mounts.ofRole(role, choice.providerId(), choice.providerVersion());
        if (now.isPresent() || !held.tryAcquire()) {
            return now;
        }
        try {
            return mounts.awaitRole(role, choice.providerId(), choice.providerVersion(), HOLD_MILLIS);
        } finally {
            held.release();
        }
    }

    private static String path(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.replaceAll("^/+", "").replaceAll("/+$", "");
    }
}
