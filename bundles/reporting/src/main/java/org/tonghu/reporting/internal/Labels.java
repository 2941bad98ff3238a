package org.tonghu.reporting.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;

/** What people read in place of codes and keys. */
@Component(service = Labels.class)
public final class Labels {
    static final String SITUATION = "reporting-situation";
    static final String URGENCY = "reporting-urgency";
    static final String STATE = "reporting-state";
    static final String STEP = "reporting-step";
    static final String OWNER = "reporting-owner";
    static final String REPORT_STATE = "reporting-report-state";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Codes codes;
    private final Divisions divisions;

    @Activate
    public Labels(@Reference Codes codes, @Reference Divisions divisions) {
        this.codes = codes;
        this.divisions = divisions;
    }

    /** In the caller's language. */
    String of(String list, String code) {
        return code == null ? null : codes.label(list, code, Caller.current().locale());
    }

    /** Names from the prefecture down to the place. */
    String place(long division) {
        return divisions.path(division).stream()
                .filter(part -> part.level() != DivisionLevel.PROVINCE)
                .map(Division::name)
                .collect(Collectors.joining(" "));
    }

    /** A text of this module in the caller's language, {@code {name}} replaced. */
    static String text(String key, Map<String, ?> args) {
        return fill(bundle(Caller.current().locale()).getString(key), args);
    }

    static String text(String key) {
        return text(key, Map.of());
    }

    /** A text of this module by language tag. */
    static Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .forEach(language ->
                        texts.put(language.toLanguageTag(), bundle(language).getString(key)));
        return texts;
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return ResourceBundle.getBundle("i18n.messages", known, Labels.class.getClassLoader(), NO_FALLBACK);
    }

    private static String fill(String text, Map<String, ?> args) {
        String filled = text;
        for (Map.Entry<String, ?> arg : args.entrySet()) {
            filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return filled;
    }
}
