package org.tonghu.training.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of this module by language tag. */
public final class Texts {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    public static Map<String, String> of(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(
                language.toLanguageTag(),
                ResourceBundle.getBundle("i18n.messages", language, Texts.class.getClassLoader(), NO_FALLBACK)
                        .getString(key)));
        return texts;
    }
}
