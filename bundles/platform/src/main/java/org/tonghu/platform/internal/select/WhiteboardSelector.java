package org.tonghu.platform.internal.select;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;
import org.tonghu.platform.internal.gate.Standing;

/** Selects among the services registered under an extension point's name; one tracker an extension point. */
@Component
public final class WhiteboardSelector implements Selector {
    private final BundleContext context;
    private final Modules modules;
    private final Standing standing;
    private final Map<Class<?>, ServiceTracker<Object, Object>> trackers = new ConcurrentHashMap<>();

    @Activate
    public WhiteboardSelector(BundleContext context, @Reference Modules modules, @Reference Standing standing) {
        this.context = context;
        this.modules = modules;
        this.standing = standing;
    }

    @Deactivate
    public void close() {
        trackers.values().forEach(ServiceTracker::close);
    }

    @Override
    public <S> Optional<Contribution<S>> one(Class<S> spi, int prefecture) {
        return select(spi, prefecture).findFirst();
    }

    @Override
    public <S> List<Contribution<S>> all(Class<S> spi, int prefecture) {
        return select(spi, prefecture).toList();
    }

    private <S> Stream<Contribution<S>> select(Class<S> spi, int prefecture) {
        ServiceTracker<Object, Object> tracker = trackers.computeIfAbsent(spi, this::open);
        ServiceReference<Object>[] references = tracker.getServiceReferences();
        return references == null
                ? Stream.empty()
                : Arrays.stream(references)
                        .flatMap(reference -> rank(reference, prefecture).stream())
                        .sorted(Comparator.comparing(Ranked::precedence))
                        .flatMap(ranked -> contribution(ranked, tracker, spi).stream());
    }

    private Optional<Ranked> rank(ServiceReference<Object> reference, int prefecture) {
        Bundle owner = reference.getBundle();
        return Optional.ofNullable(owner)
                .flatMap(bundle -> modules.ofBundle(bundle.getBundleId()))
                .filter(module -> standing.serves(module, prefecture))
                .flatMap(module -> Precedence.of(reference, prefecture)
                        .map(precedence -> new Ranked(reference, module, precedence)));
    }

    private static <S> Optional<Contribution<S>> contribution(
            Ranked ranked, ServiceTracker<Object, Object> tracker, Class<S> spi) {
        return Optional.ofNullable(tracker.getService(ranked.reference()))
                .map(service -> new Contribution<>(ranked.module().id(), spi.cast(service)));
    }

    private ServiceTracker<Object, Object> open(Class<?> spi) {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, spi.getName(), null);
        tracker.open();
        return tracker;
    }

    private record Ranked(ServiceReference<Object> reference, Installed module, Precedence precedence) {}
}
