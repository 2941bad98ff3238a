package org.tonghu.work.internal.text;

import java.io.IOException;
import java.io.StringReader;
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

/** Texts of modules in the reader's language, zh-CN where there is no other. */
@Component(service = Texts.class)
public final class Texts {
    private static final String OWN = "work";

    private final Catalogue catalogue;
    private final Map<File, Properties> files = new ConcurrentHashMap<>();

    @Activate
    public Texts(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One file of one state of a module: another installation of it has another bundle id. */
    private record File(String module, long bundle, String path) {}

    /** The text of the key in the module's i18n files with {@code {name}} replaced; empty where it has none. */
    public Optional<String> find(String module, String key, Map<String, ?> args, Locale locale) {
        String template = template(module, key, locale);
        return Optional.ofNullable(template).map(text -> filled(text, args));
    }

    /** The text of the module, else of this bundle, else the key. */
    public String text(String module, String key, Map<String, ?> args, Locale locale) {
        return find(module, key, args, locale)
                .or(() -> find(OWN, key, args, locale))
                .orElse(key);
    }

    /** What a problem of this code says: its detail, else its title. */
    public String problem(String module, String code, Map<String, ?> args, Locale locale) {
        String base = "problem." + code;
        return find(module, base + ".detail", args, locale)
                .or(() -> find(OWN, base + ".detail", args, locale))
                .orElseGet(() -> text(module, base + ".title", args, locale));
    }

    /** The module's title, or its id. */
    public String title(String module, Locale locale) {
        String language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh-CN";
        return catalogue
                .module(module)
                .map(state -> state.descriptor().title().get(language))
                .orElse(module);
    }

    private String template(String module, String key, Locale locale) {
        String text = null;
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            text = file(module, "i18n/messages_en.properties").getProperty(key);
        }
        return text == null ? file(module, "i18n/messages.properties").getProperty(key) : text;
    }

    private Properties file(String module, String path) {
        long bundle = catalogue.module(module).map(ModuleState::bundleId).orElse(-1L);
        return files.computeIfAbsent(new File(module, bundle, path), this::read);
    }

    private Properties read(File file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(
                    catalogue.resource(file.module(), file.path()).orElse("")));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " can't be read", e);
        }
        return properties;
    }

    private static String filled(String template, Map<String, ?> args) {
        String text = template;
        for (Map.Entry<String, ?> arg : args.entrySet()) {
            text = text.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return text;
    }
}
