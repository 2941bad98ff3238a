package org.tonghu.funding.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Catalogue;

/** Facts in words, from the descriptors of the modules that state them. */
@Component(service = FactLabels.class)
public final class FactLabels {
    private final Catalogue catalogue;

    @Activate
    public FactLabels(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The fact's title in the caller's language, or the code where no installed module declares it. */
    public String of(String code) {
        String language = Caller.current().locale().getLanguage().equals("en") ? "en" : "zh-CN";
        return catalogue.modules().stream()
                .flatMap(module -> module.descriptor().facts().stream())
                .filter(fact -> fact.code().equals(code))
                .map(fact -> fact.title().getOrDefault(language, code))
                .findFirst()
                .orElse(code);
    }
}
