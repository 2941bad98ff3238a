package org.tonghu.registry.internal.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.registry.internal.rule.FileRules;
import org.tonghu.registry.internal.text.Places;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.registry.internal.value.FileValues;
import org.tonghu.registry.internal.value.FormFields;
import org.tonghu.registry.internal.value.Masks;

/** Turns stored rows into what the current caller may read. */
@Component(service = FileViews.class)
public final class FileViews {
    /** Days a confirmed file counts as up to date: a quarter, as the village surveys (Cl. 6c). */
    public static final int FRESH_DAYS = 90;

    private final RecordMaker maker;
    private final Categories categories;
    private final CategoryViews categoryViews;
    private final Masks masks;
    private final Places places;
    private final Texts texts;

    @Activate
    public FileViews(
            @Reference RecordMaker maker,
            @Reference Categories categories,
            @Reference CategoryViews categoryViews,
            @Reference Masks masks,
            @Reference Places places,
            @Reference Texts texts) {
        this.maker = maker;
        this.categories = categories;
        this.categoryViews = categoryViews;
        this.masks = masks;
        this.places = places;
        this.texts = texts;
    }

    public ChildFile of(ChildRecord row) {
        FileValues values = maker.values(row);
        LocalDate today = maker.today();
        List<ChildFile.Flag> flags = flags(values, today);
        List<String> masked = masks.hide(Caller.who(), values);
        return new ChildFile(
                row.id(),
                row.version(),
                new ChildFile.Form(FormFields.FORM, row.formHash()),
                Long.toString(row.village()),
                places.place(row.village()),
                values.json(),
                masked.stream().map(FileRules::pointer).toList(),
                categoryViews.of(categories.of(List.of(row.id()))),
                flags,
                row.confirmedOn(),
                isStale(row.confirmedOn(), today),
                row.active(),
                row.created().at(),
                row.updated().at(),
                row.updated().name());
    }

    /** Whether a file was confirmed too long ago. */
    public static boolean isStale(LocalDate confirmedOn, LocalDate today) {
        return confirmedOn.isBefore(today.minusDays(FRESH_DAYS));
    }

    private List<ChildFile.Flag> flags(FileValues values, LocalDate today) {
        Locale locale = Caller.current().locale();
        return FileRules.flags(values, today).stream()
                .map(flag ->
                        new ChildFile.Flag(flag.pointer(), flag.code(), texts.of(flag.code(), locale, flag.args())))
                .toList();
    }
}
