package org.tonghu.registry.internal.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.table.TableSink;
import org.tonghu.api.table.Tables;
import org.tonghu.registry.internal.intake.Columns;
import org.tonghu.registry.internal.text.Places;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.spi.ChildFileSection;

/** The header of an import or export: the form's columns and those of modules that serve a prefecture of the caller's. */
@Component(service = Template.class)
public final class Template {
    private final Selector selector;
    private final Places places;
    private final Texts texts;
    private final Tables tables;

    @Activate
    public Template(
            @Reference Selector selector, @Reference Places places, @Reference Texts texts, @Reference Tables tables) {
        this.selector = selector;
        this.places = places;
        this.texts = texts;
        this.tables = tables;
    }

    /** An empty table with the header, in the caller's language. */
    public byte[] make(String format) {
        Locale locale = Caller.current().locale();
        List<String> header = new ArrayList<>();
        Columns.keys().forEach(key -> header.add(texts.label(key, locale)));
        header.addAll(moduleColumns(locale).values());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableSink sink = tables.write(out, format, texts.of("import.sheet", locale), header);
            sink.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Keys and titles of modules' columns in the caller's area. */
    Map<String, String> moduleColumns(Locale locale) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int prefecture : places.prefectures(Caller.who().prefecture())) {
            for (Contribution<ChildFileSection> section : selector.all(ChildFileSection.class, prefecture)) {
                section.service()
                        .columns()
                        .forEach(column -> columns.put(column.key(), Texts.pick(column.titles(), locale)));
            }
        }
        return columns;
    }
}
