package org.tonghu.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.Bundle;

/**
 * One application behind the dispatcher, complete and running. Requests inside it are counted, so that it can be drained
 * before its bundle stops.
 */
final class Mount {
    private static final long DRAIN_STEP = Duration.ofMillis(5).toNanos();
    private final Bundle bundle;
    private final String role;
    private final List<String> paths;
    private final Set<Class<?>> resources;
    private final ApplicationServlet servlet;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean retired;
    private volatile JsonNode document;

    /**
     * @param role the role it provides, or null for the ground floor
     * @param paths first segments below {@code /api} that are its own
     */
    Mount(Bundle bundle, String role, List<String> paths, Set<Class<?>> resources, ApplicationServlet servlet) {
        this.bundle = bundle;
        this.role = role;
        this.paths = List.copyOf(paths);
        this.resources = Set.copyOf(resources);
        this.servlet = servlet;
    }

    Bundle bundle() {
        return bundle;
    }

    /** Id of the module: the last part of the bundle's name. */
    String module() {
        String name = bundle.getSymbolicName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String version() {
        return bundle.getVersion().toString();
    }

    String role() {
        return role;
    }

    List<String> paths() {
        return paths;
    }

    Set<Class<?>> resources() {
        return resources;
    }

    /** Its part of the interface's document, null until somebody has asked; kept here so that it goes with the mount. */
    JsonNode document() {
        return document;
    }

    void document(JsonNode read) {
        document = read;
    }

    /** False where the mount is retired: look for another one. */
    boolean enter() {
        inFlight.incrementAndGet();
        if (retired) {
            inFlight.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        servlet.service(request, response);
    }

    /** Takes no more requests, waits for those inside, at most this long, and ends. */
    void retire(Duration patience) {
        retired = true;
        long until = System.nanoTime() + patience.toNanos();
        while (inFlight.get() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(DRAIN_STEP);
        }
        servlet.destroy();
    }
}
