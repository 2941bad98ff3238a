package org.tonghu.funding.internal;

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
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;

/** What people read in place of codes and keys, in the caller's language. */
@Component(service = Texts.class)
public final class Texts {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Codes codes;
    private final Divisions divisions;

    @Activate
    public Texts(@Reference Codes codes, @Reference Divisions divisions) {
        this.codes = codes;
        this.divisions = divisions;
    }

    public String label(String list, String code) {
        return codes.label(list, code, Caller.current().locale());
    }

    /** A text of this module with its {@code {name}} replaced. */
    public String text(String key, Map<String, ?> args) {
        String text = bundle(Caller.current().locale()).getString(key);
        for (Map.Entry<String, ?> arg : args.entrySet()) {
            text = text.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return text;
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    /** The name of a division, or its code where the tree does not know it. */
    public String place(long code) {
        return divisions.find(code).map(division -> division.name()).orElse(String.valueOf(code));
    }

    /** The name of who pays: a county, or a prefecture for what it pays itself (市本级). */
    public String payer(long code) {
        String name = place(code);
        return DivisionCode.level(code) == DivisionLevel.PREFECTURE
                ? text("funding.payer.own", Map.of("name", name, "last", name.substring(name.length() - 1)))
                : name;
    }

    /** A text of this module by language tag. */
    public static Map<String, String> all(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(
                language -> texts.put(language.toLanguageTag(), bundle(language).getString(key)));
        return texts;
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale known =
                locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("i18n.messages", known, Texts.class.getClassLoader(), noFallback);
    }
}
