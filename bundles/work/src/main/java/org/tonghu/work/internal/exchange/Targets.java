package org.tonghu.work.internal.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.spi.ExportSource;
import org.tonghu.spi.ImportTarget;
import org.tonghu.work.internal.offer.Offers;

/** What the modules that serve the caller's prefecture take in and give out. */
@Component(service = Targets.class)
public final class Targets {
    private final Offers offers;
    private final Selector selector;
    private final Permissions permissions;

    @Activate
    public Targets(@Reference Offers offers, @Reference Selector selector, @Reference Permissions permissions) {
        this.offers = offers;
        this.selector = selector;
        this.permissions = permissions;
    }

    /** Of the caller's prefecture, for who holds its permission. */
    ImportTarget importInto(String key) {
        ImportTarget target = offers.require(
                        ImportTarget.class,
                        ImportTarget::key,
                        key,
                        Caller.current().prefecture())
                .service();
        permissions.require(target.permission());
        return target;
    }

    /** Of the caller's prefecture, for who holds its permission. */
    ExportSource exportFrom(String key) {
        ExportSource source = offers.require(
                        ExportSource.class,
                        ExportSource::key,
                        key,
                        Caller.current().prefecture())
                .service();
        permissions.require(source.permission());
        return source;
    }

    boolean hasImport(String key, int prefecture) {
        return selector.all(ImportTarget.class, prefecture).stream()
                .anyMatch(offer -> offer.service().key().equals(key));
    }

    boolean hasExport(String key, int prefecture) {
        return selector.all(ExportSource.class, prefecture).stream()
                .anyMatch(offer -> offer.service().key().equals(key));
    }

    /** Those the caller may import. */
    List<ImportTarget> imports() {
        return mine(ImportTarget.class, ImportTarget::key, ImportTarget::permission);
    }

    /** Those the caller may export. */
    List<ExportSource> exports() {
        return mine(ExportSource.class, ExportSource::key, ExportSource::permission);
    }

    private <S> List<S> mine(Class<S> spi, Function<S, String> key, Function<S, String> permission) {
        Map<String, S> first = new LinkedHashMap<>();
        selector.all(spi, Caller.current().prefecture()).stream()
                .map(Contribution::service)
                .filter(service -> permissions.holds(Caller.who(), permission.apply(service)))
                .forEach(service -> first.putIfAbsent(key.apply(service), service));
        return List.copyOf(first.values());
    }
}
