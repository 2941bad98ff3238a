package org.tonghu.api.module;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Chooses among components of an extension point. Order: the component that names fewest prefectures in its property
 * {@code prefecture} (none means everywhere), then {@code service.ranking}, then the oldest. Components of a module that
 * does not serve the prefecture are never chosen.
 */
@ProviderType
public interface Selector {
    /** Service property with the six- or four-digit prefectures a component is for. */
    String PREFECTURE = "prefecture";

    <S> Optional<Contribution<S>> one(Class<S> spi, int prefecture);

    /** All that apply, in order. */
    <S> List<Contribution<S>> all(Class<S> spi, int prefecture);
}
