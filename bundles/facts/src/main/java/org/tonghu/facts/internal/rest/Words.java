package org.tonghu.facts.internal.rest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.tonghu.api.module.Catalogue;

/** Texts of modules in the reader's language; the key where a module has none. */
final class Words {
    private final Catalogue catalogue;

    Words(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String text(String module, String key, Map<String, ?> args, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String text = english ? file(module, "i18n/messages_en.properties").getProperty(key) : null;
        if (text == null) {
            text = file(module, "i18n/messages.properties").getProperty(key, key);
        }
        for (Map.Entry<String, ?> arg : args.entrySet()) {
            text = text.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return text;
    }

    private Properties file(String module, String path) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(catalogue.resource(module, path).orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
