package org.tonghu.demo.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;

/** Keeps {@code /ready} waiting until the population is loaded. */
@Component(
        service = {HealthCheck.class, DemoReadiness.class},
        property = {"hc.name=demo", "hc.tags=ready"})
public final class DemoReadiness implements HealthCheck {
    private final AtomicReference<String> missing = new AtomicReference<>("demonstration data");

    @Override
    public Result execute() {
        String what = missing.get();
        return what == null
                ? new Result(Result.Status.OK, "demonstration data are loaded")
                : new Result(Result.Status.TEMPORARILY_UNAVAILABLE, what);
    }

    void waiting(String what) {
        missing.set(what);
    }

    void ready() {
        missing.set(null);
    }
}
