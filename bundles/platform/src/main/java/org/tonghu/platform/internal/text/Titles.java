package org.tonghu.platform.internal.text;

import java.util.Locale;
import java.util.Map;

/** Texts kept by language tag, {@code zh-CN} first. */
public final class Titles {
    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";

    private Titles() {}

    /** The tag of the two languages that fits the locale best. */
    public static String tag(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    /** The text in the language, else in Chinese, else in any, else empty. */
    public static String in(Map<String, String> texts, Locale locale) {
        String text = texts.get(tag(locale));
        if (text == null) {
            text = texts.get(CHINESE);
        }
        return text != null ? text : texts.values().stream().findFirst().orElse("");
    }
}
