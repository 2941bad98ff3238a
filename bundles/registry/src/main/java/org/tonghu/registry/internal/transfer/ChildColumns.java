package org.tonghu.registry.internal.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.intake.Columns;
import org.tonghu.registry.internal.text.Places;
import org.tonghu.spi.ChildFileSection;

/** The columns of imports and exports: the form's, and those of modules that serve a prefecture of the caller's. */
@Component(service = ChildColumns.class)
public final class ChildColumns {
    private final Columns columns;
    private final Selector selector;
    private final Places places;

    @Activate
    public ChildColumns(@Reference Columns columns, @Reference Selector selector, @Reference Places places) {
        this.columns = columns;
        this.selector = selector;
        this.places = places;
    }

    /** Columns of the template: the form's, then modules'. */
    List<Column> template() {
        List<Column> all = new ArrayList<>(columns.own());
        all.addAll(modules());
        return all;
    }

    /** All columns that an import understands. */
    List<Column> recognised() {
        return columns.all();
    }

    /** Columns of an export: as the template, with what was derived before the modules'. */
    List<Column> exported() {
        List<Column> all = new ArrayList<>(columns.own());
        all.add(Column.of("categories", Column.Kind.RAW));
        all.add(Column.of("confirmedOn", Column.Kind.RAW));
        all.addAll(modules());
        return all;
    }

    /** Modules' columns in the caller's area. */
    List<Column> modules() {
        Map<String, Column> all = new LinkedHashMap<>();
        for (int prefecture : places.prefectures(Caller.who().prefecture())) {
            for (Contribution<ChildFileSection> section : selector.all(ChildFileSection.class, prefecture)) {
                section.service().columns().forEach(column -> all.put(column.key(), Columns.ofModule(column)));
            }
        }
        return List.copyOf(all.values());
    }

    /** The area that a parameter names. */
    static CodeRange area(String division, String parameter) {
        if (!division.matches("[1-9]\\d{11}")) {
            throw Problem.invalid("/parameters/" + parameter, "pattern");
        }
        return DivisionCode.range(Long.parseLong(division));
    }
}
