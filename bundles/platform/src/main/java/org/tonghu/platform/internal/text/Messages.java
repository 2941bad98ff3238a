package org.tonghu.platform.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** This bundle's own texts, and the way messages are read and filled. */
public final class Messages {
    private static final Properties CHINESE = load("messages.properties");
    private static final Properties ENGLISH = load("messages_en.properties");

    private Messages() {}

    /** The platform's text of this key with {@code {name}} replaced; the key itself where there is none. */
    public static String text(String key, Locale locale, Map<String, ?> args) {
        Properties first = "en".equals(Titles.tag(locale)) ? ENGLISH : CHINESE;
        return fill(first.getProperty(key, CHINESE.getProperty(key, key)), args);
    }

    /** Replaces each {@code {name}} by its value; names without value stay. */
    static String fill(String text, Map<String, ?> args) {
        String filled = text;
        for (Map.Entry<String, ?> arg : args.entrySet()) {
            filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return filled;
    }

    /** Properties from text already decoded. */
    static Properties parse(String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("/i18n/" + name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
