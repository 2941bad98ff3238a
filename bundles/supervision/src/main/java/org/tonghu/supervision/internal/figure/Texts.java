package org.tonghu.supervision.internal.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.tonghu.api.actor.Caller;

/** Texts of this module. */
final class Texts {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** By language tag. */
    static Map<String, String> of(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(language.toLanguageTag(), text(key, language)));
        return texts;
    }

    /** In the caller's language. */
    static String here(String key) {
        Locale locale = Caller.current().locale();
        return text(key, "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    private static String text(String key, Locale language) {
        return ResourceBundle.getBundle("i18n.messages", language, Texts.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
    }
}
