package org.tonghu.registry.internal.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.registry.internal.value.FileValues;
import org.tonghu.registry.internal.value.FormField;
import org.tonghu.registry.internal.value.FormFields;
import org.tonghu.spi.ChildFileSection;

/**
 * The columns an import understands: by key, Chinese or English label, in any order. Columns of installed modules are
 * recognised wherever they are; whether their cells are taken is decided row by row, by the gate.
 */
@Component(service = Columns.class)
public final class Columns {
    /** Marks the key of a column nobody knows. */
    static final String UNKNOWN = "?";

    private static final List<String> PLACE =
            List.of(VillageFinder.COUNTY, VillageFinder.TOWNSHIP, VillageFinder.VILLAGE);
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private final Texts texts;
    private final List<ChildFileSection> sections = new CopyOnWriteArrayList<>();

    @Activate
    public Columns(@Reference Texts texts) {
        this.texts = texts;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSection(ChildFileSection section) {
        sections.add(section);
    }

    public void removeSection(ChildFileSection section) {
        sections.remove(section);
    }

    /** Whether the key is one of a module's own columns. */
    static boolean isModules(String key) {
        return key.indexOf('.') > 0 && FormFields.find(key).isEmpty();
    }

    /** Keys of the form's columns in order, places first. */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>(PLACE);
        FormFields.ALL.stream().map(FormField::key).forEach(keys::add);
        return keys;
    }

    /**
     * The keys of a table's header, in its order.
     *
     * @throws Problem import-columns-missing or import-columns-doubled, naming them
     */
    public List<String> read(List<String> header, Locale locale) {
        Map<String, String> known = known();
        List<String> keys = header.stream()
                .map(label -> known.getOrDefault(plain(label), UNKNOWN + label))
                .toList();
        Set<String> missing = FormFields.ALL.stream()
                .filter(FormField::must)
                .map(FormField::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        missing.add(VillageFinder.VILLAGE);
        keys.forEach(missing::remove);
        refuse(missing, "import-columns-missing", locale);
        Set<String> once = new TreeSet<>();
        Set<String> doubled = keys.stream()
                .filter(key -> !key.startsWith(UNKNOWN) && !once.add(key))
                .collect(Collectors.toSet());
        refuse(doubled, "import-columns-doubled", locale);
        return keys;
    }

    private void refuse(Set<String> columns, String code, Locale locale) {
        if (!columns.isEmpty()) {
            String labels = columns.stream()
                    .map(key -> texts.label(key, locale))
                    .collect(Collectors.joining(FileValues.LIST_MARK));
            throw Problem.of(422, code, Map.of("columns", labels));
        }
    }

    private Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        for (String key : keys()) {
            known.put(plain(key), key);
            LOCALES.forEach(locale -> known.put(plain(texts.label(key, locale)), key));
        }
        for (ChildFileSection section : sections) {
            for (ChildFileSection.Column column : section.columns()) {
                known.put(plain(column.key()), column.key());
                column.titles().values().forEach(title -> known.putIfAbsent(plain(title), column.key()));
            }
        }
        return known;
    }

    private static String plain(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replaceAll("[\\s*\ufeff]", "")
                .toLowerCase(Locale.ROOT);
    }
}
