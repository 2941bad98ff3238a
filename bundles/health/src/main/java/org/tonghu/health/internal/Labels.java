package org.tonghu.health.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.code.Codes.Code;

/** What people read in place of codes, in the caller's language. */
@Component(service = Labels.class)
public final class Labels {
    static final String ILLNESS = "health-illness";
    static final String HOSPITAL = "health-hospital";
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Codes codes;

    @Activate
    public Labels(@Reference Codes codes) {
        this.codes = codes;
    }

    TreatmentView view(Treatment treatment) {
        Course course = treatment.course();
        return new TreatmentView(
                treatment.id(),
                treatment.child(),
                course.illness(),
                of(ILLNESS, course.illness()),
                course.diagnosedOn(),
                course.hospital(),
                of(HOSPITAL, course.hospital()),
                course.treatment(),
                course.startedOn(),
                course.endedOn(),
                course.note(),
                treatment.version(),
                treatment.updatedBy(),
                treatment.updatedAt());
    }

    /** The designated hospitals an administrator has listed. */
    public List<Code> hospitals() {
        return codes.list(HOSPITAL, Caller.current().locale());
    }

    String of(String list, String code) {
        return codes.label(list, code, Caller.current().locale());
    }

    /** Codes whose label contains the words, in any language. */
    List<String> containing(String list, String words) {
        String sought = words.toLowerCase(Locale.ROOT);
        return LANGUAGES.stream()
                .flatMap(language -> codes.list(list, language).stream())
                .filter(code -> code.label().toLowerCase(Locale.ROOT).contains(sought))
                .map(Code::code)
                .distinct()
                .toList();
    }

    /** A text of this module by language tag. */
    static Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .forEach(language -> texts.put(
                        language.toLanguageTag(),
                        ResourceBundle.getBundle("i18n.messages", language, Labels.class.getClassLoader(), noFallback)
                                .getString(key)));
        return texts;
    }
}
