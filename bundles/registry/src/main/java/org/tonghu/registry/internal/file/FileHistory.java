package org.tonghu.registry.internal.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.AuditEntry;
import org.tonghu.api.code.Codes;
import org.tonghu.api.fact.Children;
import org.tonghu.registry.internal.text.Places;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.registry.internal.value.FileValues;
import org.tonghu.registry.internal.value.FormField;
import org.tonghu.registry.internal.value.FormFields;
import org.tonghu.registry.internal.value.Masks;

/** Who changed what in a file, and apart from it, who read it. What a role may not read in the file it does not read here. */
@Component(service = FileHistory.class)
public final class FileHistory {
    private static final String SUBJECT = "child";
    private final Children children;
    private final ActVisibility visibility;
    private final Audit audit;
    private final Codes codes;
    private final Masks masks;
    private final Places places;
    private final Texts texts;

    @Activate
    public FileHistory(
            @Reference Children children,
            @Reference ActVisibility visibility,
            @Reference Audit audit,
            @Reference Codes codes,
            @Reference Masks masks,
            @Reference Places places,
            @Reference Texts texts) {
        this.children = children;
        this.visibility = visibility;
        this.audit = audit;
        this.codes = codes;
        this.masks = masks;
        this.places = places;
        this.texts = texts;
    }

    /** A change of a file. */
    public record Entry(Instant at, String by, String role, String action, String actionLabel, List<Change> changes) {}

    /** A field's old and new value, in words; null where there was none. */
    public record Change(String field, String label, String before, String after) {}

    /** A reading of a file. */
    public record Read(Instant at, String by, String role, String action, String actionLabel) {}

    public List<Entry> changes(UUID child) {
        int prefecture = children.require(child).prefecture();
        return audit.changes(SUBJECT, child).stream()
                .filter(entry -> visibility.shows(entry.action(), prefecture))
                .map(this::entry)
                .toList();
    }

    public List<Read> reads(UUID child) {
        int prefecture = children.require(child).prefecture();
        Locale locale = Caller.current().locale();
        return audit.reads(SUBJECT, child).stream()
                .filter(entry -> visibility.shows(entry.action(), prefecture))
                .map(entry -> new Read(
                        entry.at(),
                        entry.actorName(),
                        entry.actorRole(),
                        entry.action(),
                        texts.action(entry.action(), locale)))
                .toList();
    }

    private Entry entry(AuditEntry entry) {
        Locale locale = Caller.current().locale();
        List<Change> changes = new ArrayList<>();
        new TreeMap<>(entry.values())
                .forEach((field, change) -> changes.add(new Change(
                        field,
                        texts.label(entry.action(), field, locale),
                        words(field, change.before(), locale),
                        words(field, change.after(), locale))));
        return new Entry(
                entry.at(),
                entry.actorName(),
                entry.actorRole(),
                entry.action(),
                texts.action(entry.action(), locale),
                changes);
    }

    private String words(String key, String value, Locale locale) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if ("village".equals(key)) {
            return places.place(Long.parseLong(value));
        }
        Optional<FormField> field = FormFields.find(key);
        if (field.isEmpty()) {
            return value;
        }
        if (masks.hides(Caller.who(), field.get())) {
            return Masks.shown(field.get(), value);
        }
        return words(field.get(), value, locale);
    }

    /** A field's stored text with labels in place of codes. */
    public String words(FormField field, String value, Locale locale) {
        if (field.list().isEmpty()) {
            return value;
        }
        List<String> labels = new ArrayList<>();
        for (String code : value.split(FileValues.LIST_MARK)) {
            labels.add(codes.label(field.list(), code, locale));
        }
        return String.join(FileValues.LIST_MARK, labels);
    }
}
