package org.tonghu.training.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.tonghu.api.actor.Caller;

/** Texts of this module. */
public final class Texts {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text by language tag. */
    public static Map<String, String> of(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(language.toLanguageTag(), text(key, language)));
        return texts;
    }

    /** The text in the caller's language. */
    public static String here(String key) {
        boolean english = "en".equals(Caller.current().locale().getLanguage());
        return text(key, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    private static String text(String key, Locale language) {
        return ResourceBundle.getBundle("i18n.messages", language, Texts.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
    }
}
