package org.tonghu.visits.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.module.Catalogue;

/** What people read: texts of this module, labels of codes and facts, names of places, in the caller's language. */
@Component(service = Texts.class)
public final class Texts {
    private static final String MARK = " \u00b7 ";

    private final Codes codes;
    private final Divisions divisions;
    private final Catalogue catalogue;

    @Activate
    public Texts(@Reference Codes codes, @Reference Divisions divisions, @Reference Catalogue catalogue) {
        this.codes = codes;
        this.divisions = divisions;
        this.catalogue = catalogue;
    }

    /** The text with {@code {name}} replaced. */
    public String of(String key, Map<String, ?> args) {
        String text = bundle(Caller.current().locale()).getString(key);
        for (Map.Entry<String, ?> arg : args.entrySet()) {
            text = text.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return text;
    }

    public String label(String list, String code) {
        return codes.label(list, code, Caller.current().locale());
    }

    /** What a fact is called by the module that states it; its code where none does. */
    public String fact(String code) {
        Locale locale = Caller.current().locale();
        return catalogue.modules().stream()
                .flatMap(module -> module.descriptor().facts().stream())
                .filter(fact -> fact.code().equals(code))
                .map(fact -> fact.title().getOrDefault(tag(locale), code))
                .findFirst()
                .orElse(code);
    }

    /** The place's name, or its code where it is unknown today. */
    public String place(long code) {
        return divisions.find(code).map(Division::name).orElseGet(() -> Long.toString(code));
    }

    /** Township and village; above a village, the place's own name. */
    public String path(long code) {
        return DivisionCode.level(code) == DivisionLevel.VILLAGE
                ? place(DivisionCode.ancestor(code, DivisionLevel.TOWNSHIP)) + MARK + place(code)
                : place(code);
    }

    /** A text by language tag. */
    public static Map<String, String> all(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            texts.put(language.toLanguageTag(), bundle(language).getString(key));
        }
        return texts;
    }

    private static String tag(Locale locale) {
        return (isEnglish(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE).toLanguageTag();
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static ResourceBundle bundle(Locale locale) {
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        Locale known = isEnglish(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return ResourceBundle.getBundle("i18n.messages", known, Texts.class.getClassLoader(), noFallback);
    }
}
