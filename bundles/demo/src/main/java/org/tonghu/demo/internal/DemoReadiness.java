package org.tonghu.demo.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.tonghu.spi.ReadyCheck;

/** Keeps {@code /ready} waiting until the population is loaded. */
@Component(service = {ReadyCheck.class, DemoReadiness.class})
public final class DemoReadiness implements ReadyCheck {
    private final AtomicReference<String> missing = new AtomicReference<>("demonstration data not begun");

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Optional<String> missing() {
        return Optional.ofNullable(missing.get());
    }

    void waiting(String what) {
        missing.set(what);
    }

    void ready() {
        missing.set(null);
    }
}
