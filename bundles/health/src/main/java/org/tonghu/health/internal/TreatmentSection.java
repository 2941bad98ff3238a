package org.tonghu.health.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.problem.FieldError;
import org.tonghu.spi.ChildFileSection;

/** The section 医疗救治 of a child's file, with three columns of export and import. */
@Component
public final class TreatmentSection implements ChildFileSection {
    static final String READ = "health.read";
    private static final String FILE_ILLNESS = "illness";
    private static final String TREAT = "health.treat";
    private static final String PREFIX = ServedArea.MODULE + ".";
    private static final List<String> FIELDS = List.of("illness", "hospital", "diagnosedOn");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Treatments treatments;
    private final TreatmentRows rows;
    private final CourseForm form;
    private final Labels labels;
    private final Facts facts;
    private final Permissions permissions;
    private final Clock clock;

    @Activate
    public TreatmentSection(
            @Reference Treatments treatments,
            @Reference TreatmentRows rows,
            @Reference CourseForm form,
            @Reference Labels labels,
            @Reference Facts facts,
            @Reference Permissions permissions,
            @Reference Clock clock) {
        this.treatments = treatments;
        this.rows = rows;
        this.form = form;
        this.labels = labels;
        this.facts = facts;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "treatment";
    }

    /** Forbidden for roles that may not read medical data; the file then opens without the section. */
    @Override
    public Content content(ChildRef child) {
        permissions.require(READ);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        List<String> fromFile = facts.on(child.id(), today).stream()
                .filter(fact -> fact.code().equals(GraveIllness.FACT) && fact.detail() != null)
                .filter(fact -> !fact.source().equals(GraveIllness.SOURCE))
                .map(fact -> labels.of(FILE_ILLNESS, fact.detail()))
                .distinct()
                .toList();
        return new Content(fromFile, treatments.of(child.id()));
    }

    @Override
    public List<Column> columns() {
        return FIELDS.stream()
                .map(field -> new Column(PREFIX + field, Labels.texts("column." + PREFIX + field)))
                .toList();
    }

    /** The treatment that is open, or else the latest; nothing for roles that may not read medical data. */
    @Override
    public Map<UUID, Map<String, String>> values(Collection<UUID> children) {
        Map<UUID, Map<String, String>> values = new LinkedHashMap<>();
        if (permissions.holds(Caller.who(), READ)) {
            rows.of(children)
                    .forEach((child, found) ->
                            values.put(child, cells(found.get(0).course())));
        }
        return values;
    }

    @Override
    public List<FieldError> check(Map<String, String> row) {
        Map<String, String> fields = fields(row);
        if (fields.isEmpty()) {
            return List.of();
        }
        if (!permissions.holds(Caller.who(), TREAT)) {
            return fields.keySet().stream()
                    .map(field -> FieldError.of(PREFIX + field, "health.not-permitted"))
                    .toList();
        }
        return form.wrong(fields).stream().map(TreatmentSection::inColumn).toList();
    }

    @Override
    public void store(ChildRef child, Map<String, String> row) {
        Map<String, String> fields = fields(row);
        if (!fields.isEmpty()) {
            permissions.require(TREAT);
            treatments.take(child, fields);
        }
    }

    private Map<String, String> cells(Course course) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(PREFIX + "illness", labels.of(Labels.ILLNESS, course.illness()));
        cells.put(PREFIX + "hospital", labels.of(Labels.HOSPITAL, course.hospital()));
        if (course.diagnosedOn() != null) {
            cells.put(PREFIX + "diagnosedOn", course.diagnosedOn().toString());
        }
        return cells;
    }

    private static Map<String, String> fields(Map<String, String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String cell = row.get(PREFIX + field);
            if (cell != null && !cell.isBlank()) {
                fields.put(field, cell);
            }
        }
        return fields;
    }

    private static FieldError inColumn(FieldError error) {
        return new FieldError(PREFIX + error.pointer().substring(1), error.code(), error.args());
    }

    /**
     * @param illnessFromFile grave illness as the child's file states it, in words
     * @param items the treatments
     */
    public record Content(List<String> illnessFromFile, List<TreatmentView> items) {}
}
