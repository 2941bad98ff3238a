package org.tonghu.http.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleState;

/**
 * Finds the words for a code: in the bundle that answers, in the module that the code's first part names, then here.
 * Chinese unless English is asked for.
 */
final class ProblemText {
    private final BundleContext context;
    private final Ground ground;
    private final Map<Bundle, Map<String, Properties>> read = Collections.synchronizedMap(new WeakHashMap<>());

    ProblemText(BundleContext context, Ground ground) {
        this.context = context;
        this.ground = ground;
    }

    /** The text with {@code {name}} replaced, if any bundle has it. */
    Optional<String> find(String key, String code, Bundle owner, Locale locale, Map<String, Object> args) {
        return Stream.of(Optional.ofNullable(owner), named(code), Optional.of(context.getBundle()))
                .flatMap(Optional::stream)
                .map(bundle -> texts(bundle, locale).getProperty(key))
                .filter(text -> text != null)
                .findFirst()
                .map(text -> filled(text, args));
    }

    /** The title of the module that provides a role, or the role itself. */
    String titleOf(String role, Locale locale) {
        return ground.catalogue()
                .flatMap(catalogue -> catalogue.providers(role).stream().findFirst())
                .map(state -> state.descriptor().title())
                .map(title -> title.get(english(locale) ? "en" : "zh-CN"))
                .orElse(role);
    }

    private Optional<Bundle> named(String code) {
        int dot = code.indexOf('.');
        Optional<Catalogue> catalogue = ground.catalogue();
        return dot < 0 || catalogue.isEmpty()
                ? Optional.empty()
                : catalogue
                        .get()
                        .module(code.substring(0, dot))
                        .map(ModuleState::bundleId)
                        .map(context::getBundle);
    }

    private Properties texts(Bundle bundle, Locale locale) {
        String file = english(locale) ? "i18n/messages_en.properties" : "i18n/messages.properties";
        return read.computeIfAbsent(bundle, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(file, name -> load(bundle, name));
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static Properties load(Bundle bundle, String file) {
        Properties texts = new Properties();
        URL entry = bundle.getEntry(file);
        if (entry == null) {
            return texts;
        }
        try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String text, Map<String, Object> args) {
        String filled = text;
        for (Map.Entry<String, Object> arg : args.entrySet()) {
            filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return filled;
    }
}
