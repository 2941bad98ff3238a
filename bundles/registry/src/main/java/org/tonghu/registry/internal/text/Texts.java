package org.tonghu.registry.internal.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleState;

/** Text for people where it is not the platform that writes it: result files, the timeline, sections. */
@Component(service = Texts.class)
public final class Texts {
    private static final String OWN = "registry";
    private final Catalogue catalogue;
    private final Map<String, Properties> loaded = new ConcurrentHashMap<>();

    @Activate
    public Texts(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The text of this module, {@code {name}} replaced; the key itself where there is none. */
    public String of(String key, Locale locale, Map<String, ?> args) {
        return of(OWN, key, locale, args);
    }

    public String of(String key, Locale locale) {
        return of(key, locale, Map.of());
    }

    /** The text of another module's bundle, falling back to this one's. */
    public String of(String moduleId, String key, Locale locale, Map<String, ?> args) {
        String text =
                find(moduleId, key, locale).or(() -> find(OWN, key, locale)).orElse(key);
        for (Map.Entry<String, ?> arg : args.entrySet()) {
            text = text.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return text;
    }

    /** The field's label. */
    public String label(String fieldKey, Locale locale) {
        return of("column." + fieldKey, locale);
    }

    /** The name of an act recorded in the audit log: {@code module.act} is told by that module, all others by this one. */
    public String action(String action, Locale locale) {
        return of(moduleOf(action), "action." + action, locale, Map.of());
    }

    /** A field's label in the words of the module that did the act; the field's own name where it has none. */
    public String label(String action, String fieldKey, Locale locale) {
        return find(moduleOf(action), "column." + fieldKey, locale)
                .or(() -> find(OWN, "column." + fieldKey, locale))
                .orElse(fieldKey);
    }

    private String moduleOf(String action) {
        String first = action.substring(0, Math.max(0, action.indexOf('.')));
        return catalogue.module(first).isPresent() ? first : OWN;
    }

    /** A module's title. */
    public String title(String moduleId, Locale locale) {
        return catalogue
                .module(moduleId)
                .map(ModuleState::descriptor)
                .map(descriptor -> pick(descriptor.title(), locale))
                .orElse(moduleId);
    }

    /** The text for the locale among texts by language tag, Chinese where there is none for it. */
    public static String pick(Map<String, String> texts, Locale locale) {
        String exact = texts.get(locale.toLanguageTag());
        String language = exact == null ? texts.get(locale.getLanguage()) : exact;
        return language == null ? texts.getOrDefault("zh-CN", "") : language;
    }

    private Optional<String> find(String moduleId, String key, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return Optional.ofNullable(load(moduleId, english ? "i18n/messages_en.properties" : "i18n/messages.properties")
                .getProperty(key));
    }

    private Properties load(String moduleId, String path) {
        return loaded.computeIfAbsent(moduleId + "/" + path, key -> read(moduleId, path));
    }

    private Properties read(String moduleId, String path) {
        Properties texts = new Properties();
        catalogue.resource(moduleId, path).ifPresent(content -> {
            try {
                texts.load(new StringReader(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return texts;
    }
}
