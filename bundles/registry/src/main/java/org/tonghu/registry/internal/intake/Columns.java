package org.tonghu.registry.internal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tonghu.api.exchange.Column;
import org.tonghu.registry.internal.value.FormField;
import org.tonghu.registry.internal.value.FormFields;
import org.tonghu.spi.ChildFileSection;

/**
 * The columns an import understands. Columns of installed modules are recognised wherever they are; whether their cells
 * are taken is decided row by row, by the gate.
 */
@Component(service = Columns.class)
public final class Columns {
    private static final List<String> PLACE =
            List.of(VillageFinder.COUNTY, VillageFinder.TOWNSHIP, VillageFinder.VILLAGE);
    private final List<ChildFileSection> sections = new CopyOnWriteArrayList<>();

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

    /** The form's columns in order, places first; each cell is read and checked as the form is. */
    public List<Column> own() {
        List<Column> own = new ArrayList<>();
        PLACE.forEach(
                key -> own.add(VillageFinder.VILLAGE.equals(key) ? labelled(key).must() : labelled(key)));
        for (FormField field : FormFields.ALL) {
            Column column = labelled(field.key());
            own.add(field.must() ? column.must() : column);
        }
        return own;
    }

    /** The form's columns and those of all modules installed. */
    public List<Column> all() {
        List<Column> all = own();
        sections.forEach(section -> section.columns().forEach(column -> all.add(ofModule(column))));
        return all;
    }

    private static Column labelled(String key) {
        return Column.of(key, Column.Kind.RAW);
    }

    /** A module's column, whose cells that module reads. */
    public static Column ofModule(ChildFileSection.Column column) {
        return new Column(column.key(), column.titles(), Column.Kind.RAW, null, false, null);
    }
}
