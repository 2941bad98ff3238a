package org.tonghu.http.internal;

import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** What is counted: requests by first path segment, method and kind of answer; the virtual machine. */
@Component(service = Meters.class)
@SuppressWarnings("deprecation") // the newer Prometheus client is no bundle
public final class Meters {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS");
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Activate
    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Deactivate
    void deactivate() {
        registry.close();
    }

    /** Paths nobody serves are counted as one, so that nobody can fill the registry. */
    void answered(String path, String method, int status, long nanos) {
        String area = status == 404 ? "-" : path.split("/", 2)[0];
        registry.timer(
                        "tonghu.requests",
                        "area",
                        area,
                        "method",
                        METHODS.contains(method) ? method : "-",
                        "status",
                        status / 100 + "xx")
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** All figures in Prometheus' text format. */
    String scrape() {
        return registry.scrape();
    }
}
