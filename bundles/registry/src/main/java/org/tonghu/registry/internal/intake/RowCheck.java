package org.tonghu.registry.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tonghu.api.code.Codes;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.registry.internal.file.FileCheck;
import org.tonghu.registry.internal.file.RecordMaker;
import org.tonghu.registry.internal.rule.FileRules;
import org.tonghu.registry.internal.value.Envelope;
import org.tonghu.registry.internal.value.FileValues;
import org.tonghu.registry.internal.value.FormField;
import org.tonghu.registry.internal.value.FormFields;
import org.tonghu.spi.ChildFileSection;

/**
 * Reads and checks the rows of one chunk. What the gate says of modules is asked once a prefecture and chunk, so a
 * switch counts from the next chunk on. Not for several threads.
 */
public final class RowCheck {
    private final FileCheck check;
    private final RecordMaker maker;
    private final Envelope envelope;
    private final Selector selector;
    private final VillageFinder villages;
    private final CellReader cells;
    private final Map<Integer, FormVersion> forms = new HashMap<>();
    private final Map<Integer, Map<String, ChildFileSection>> sections = new HashMap<>();

    RowCheck(
            FileCheck check,
            RecordMaker maker,
            Envelope envelope,
            Selector selector,
            Codes codes,
            VillageFinder villages) {
        this.check = check;
        this.maker = maker;
        this.envelope = envelope;
        this.selector = selector;
        this.villages = villages;
        this.cells = new CellReader(codes);
    }

    /** @param number the row's, for people */
    public Candidate check(long number, Map<String, String> row) {
        List<Fault> errors = new ArrayList<>();
        List<Fault> flags = new ArrayList<>();
        VillageFinder.Found place = villages.find(row);
        if (place.fault() != null) {
            errors.add(Fault.own("/" + VillageFinder.VILLAGE, place.fault(), Map.of()));
        }
        FileValues values = FileValues.empty();
        for (FormField field : FormFields.ALL) {
            String cell = row.get(field.key());
            if (cell != null) {
                cells.read(field, cell, values, errors);
            }
        }
        int prefecture = DivisionCode.prefecture(place.fault() == null ? place.village() : DivisionCode.PROVINCE);
        FormVersion form = forms.computeIfAbsent(prefecture, check::current);
        if (errors.isEmpty()) {
            check.errors(form, values).forEach(error -> errors.add(Fault.own(error)));
        }
        FileRules.flags(values, maker.today()).forEach(flag -> flags.add(Fault.own(flag)));
        Map<String, Map<String, String>> modules = modules(row, prefecture, errors);
        byte[] index = envelope.idIndex(values.text("idNumber"));
        return new Candidate(number, place.village(), form.hash(), values, index, modules, errors, flags, false);
    }

    /** Cells of modules' columns; the modules must serve the place. */
    private Map<String, Map<String, String>> modules(Map<String, String> row, int prefecture, List<Fault> errors) {
        Map<String, Map<String, String>> modules = new LinkedHashMap<>();
        row.forEach((key, cell) -> {
            if (!cell.isBlank() && Columns.isModules(key)) {
                modules.computeIfAbsent(key.substring(0, key.indexOf('.')), id -> new LinkedHashMap<>())
                        .put(key, cell);
            }
        });
        modules.forEach((module, own) -> section(prefecture, module)
                .ifPresentOrElse(
                        section -> section.check(own).forEach(error -> errors.add(new Fault(module, error))),
                        () -> errors.add(Fault.own(module, "module.off", Map.of("module", module)))));
        return modules;
    }

    /** The module's section, if the module serves the prefecture. */
    public Optional<ChildFileSection> section(int prefecture, String module) {
        return Optional.ofNullable(
                sections.computeIfAbsent(prefecture, this::ask).get(module));
    }

    private Map<String, ChildFileSection> ask(int prefecture) {
        return selector.all(ChildFileSection.class, prefecture).stream()
                .filter(section -> !section.service().columns().isEmpty())
                .collect(Collectors.toMap(Contribution::moduleId, Contribution::service, (first, second) -> first));
    }
}
