package org.tonghu.work.internal.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.problem.Problem;

/** The header of a table being imported: columns by key or title of either language, in any order. Pure. */
final class Header {
    private static final String MARK = "\u3001";

    private final List<String> labels;
    private final List<Optional<Column>> columns;

    private Header(List<String> labels, List<Optional<Column>> columns) {
        this.labels = labels;
        this.columns = columns;
    }

    /**
     * @throws Problem import-columns-missing or import-columns-doubled, naming them
     */
    static Header read(List<String> labels, List<Column> known, Locale locale) {
        Map<String, Column> byLabel = new HashMap<>();
        known.forEach(column -> byLabel.put(plain(column.key()), column));
        known.forEach(column -> column.titles().values().forEach(title -> byLabel.putIfAbsent(plain(title), column)));
        List<Optional<Column>> columns = labels.stream()
                .map(label -> Optional.ofNullable(byLabel.get(plain(label))))
                .toList();
        Set<Column> missing =
                known.stream().filter(Column::required).collect(Collectors.toCollection(LinkedHashSet::new));
        columns.forEach(column -> column.ifPresent(missing::remove));
        refuse(missing, "import-columns-missing", locale);
        Set<String> once = new TreeSet<>();
        Set<Column> doubled = columns.stream()
                .flatMap(Optional::stream)
                .filter(column -> !once.add(column.key()))
                .collect(Collectors.toSet());
        refuse(doubled, "import-columns-doubled", locale);
        return new Header(List.copyOf(labels), columns);
    }

    private static void refuse(Set<Column> columns, String code, Locale locale) {
        if (!columns.isEmpty()) {
            String titles = columns.stream()
                    .map(column -> Said.pick(column.titles(), locale))
                    .collect(Collectors.joining(MARK));
            throw Problem.of(422, code, Map.of("columns", titles));
        }
    }

    int width() {
        return columns.size();
    }

    /** The column at this place; empty for one nobody knows. */
    Optional<Column> column(int at) {
        return columns.get(at);
    }

    String label(int at) {
        return labels.get(at);
    }

    /** Whether the cells are the examples of the template, which are no row. */
    boolean example(List<String> cells) {
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            String shown = columns.get(i).map(Column::example).orElse(null);
            if (!cells.get(i).equals(shown == null ? "" : shown)) {
                return false;
            }
            any = any || shown != null;
        }
        return any;
    }

    private static String plain(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replaceAll("[\\s*\ufeff]", "")
                .toLowerCase(Locale.ROOT);
    }
}
