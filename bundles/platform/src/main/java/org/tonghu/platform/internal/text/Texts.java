package org.tonghu.platform.internal.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.module.Catalogue;

/** Texts of other modules: the files {@code i18n/messages*.properties} of their bundles, in UTF-8. */
@Component(service = Texts.class)
public final class Texts {
    private final Catalogue catalogue;

    @Activate
    public Texts(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The module's text of this key in the language, else in Chinese, else the key itself; {@code {name}} replaced. */
    public String text(String moduleId, String key, Locale locale, Map<String, ?> args) {
        Optional<String> found =
                "en".equals(Titles.tag(locale)) ? find(moduleId, "i18n/messages_en.properties", key) : Optional.empty();
        String text =
                found.or(() -> find(moduleId, "i18n/messages.properties", key)).orElse(key);
        return Messages.fill(text, args);
    }

    private Optional<String> find(String moduleId, String file, String key) {
        return catalogue.resource(moduleId, file).map(content -> Messages.parse(content)
                .getProperty(key));
    }
}
