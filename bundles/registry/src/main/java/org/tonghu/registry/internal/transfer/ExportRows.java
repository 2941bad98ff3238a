package org.tonghu.registry.internal.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.registry.internal.file.Categories;
import org.tonghu.registry.internal.file.FileHistory;
import org.tonghu.registry.internal.list.ChildList;
import org.tonghu.registry.internal.list.ChildQuery;
import org.tonghu.registry.internal.list.Cursor;
import org.tonghu.registry.internal.text.Places;
import org.tonghu.registry.internal.value.Envelope;
import org.tonghu.registry.internal.value.FileValues;
import org.tonghu.registry.internal.value.FormField;
import org.tonghu.registry.internal.value.FormFields;
import org.tonghu.registry.internal.value.Masks;

/** The rows of an export in the list's order, a page at a time; masked as the file is, in words. */
@Component(service = ExportRows.class)
public final class ExportRows {
    static final int PAGE = 500;
    private static final Sql COLUMNS = Sql.of("select c.id, c.village_code, c.pinyin, c.open_values, c.sealed_values,"
            + " c.confirmed_on from registry_child c where");
    private final Database db;
    private final ChildList list;
    private final Envelope envelope;
    private final Masks masks;
    private final Categories categories;
    private final FileHistory words;
    private final Codes codes;
    private final Places places;
    private final ModuleCells modules;

    @Activate
    public ExportRows(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference ChildList list,
            @Reference Envelope envelope,
            @Reference Masks masks,
            @Reference Categories categories,
            @Reference FileHistory words,
            @Reference Codes codes,
            @Reference Places places,
            @Reference ModuleCells modules) {
        this.db = db;
        this.list = list;
        this.envelope = envelope;
        this.masks = masks;
        this.categories = categories;
        this.words = words;
        this.codes = codes;
        this.places = places;
        this.modules = modules;
    }

    long count(ChildQuery query) {
        return db.count(Sql.of("select count(*) from registry_child c where").add(list.condition(query)));
    }

    /** The next page behind the cursor, or the first. */
    List<Exported> page(ChildQuery query, Cursor after) {
        Sql sql = COLUMNS.add(list.condition(query));
        if (after != null) {
            sql = sql.add("and").add(after.behind());
        }
        return db.list(sql.add("order by c.village_code, c.pinyin, c.id limit ?", PAGE), ExportRows::exported);
    }

    /** The cells of a page's rows: place, form, categories, modules. */
    List<List<String>> cells(List<Exported> page, List<String> moduleColumns, Locale locale) {
        List<UUID> ids = page.stream().map(Exported::id).toList();
        Map<UUID, String> groups = new HashMap<>();
        categories
                .of(ids)
                .forEach(one -> groups.merge(
                        one.child(),
                        codes.label(Categories.RULES, one.category(), locale),
                        (first, next) -> first + FileValues.LIST_MARK + next));
        Map<UUID, Map<String, String>> added = modules.of(page);
        return page.stream()
                .map(row -> {
                    List<String> cells = own(row, locale);
                    cells.add(groups.getOrDefault(row.id(), ""));
                    cells.add(row.confirmedOn().toString());
                    Map<String, String> module = added.getOrDefault(row.id(), Map.of());
                    moduleColumns.forEach(key -> cells.add(module.getOrDefault(key, "")));
                    return cells;
                })
                .collect(Collectors.toList());
    }

    private List<String> own(Exported row, Locale locale) {
        FileValues values = envelope.join(row.id(), row.parts());
        masks.hide(Caller.who(), values);
        List<String> cells = new ArrayList<>(places.names(row.village()));
        for (FormField field : FormFields.ALL) {
            String text = values.text(field.key());
            cells.add(text.isEmpty() ? "" : words.words(field, text, locale));
        }
        return cells;
    }

    private static Exported exported(Row row) {
        return new Exported(
                row.uuid("id"),
                row.number("village_code"),
                row.string("pinyin"),
                new Envelope.Parts(row.string("open_values"), row.bytes("sealed_values")),
                row.date("confirmed_on"));
    }
}
