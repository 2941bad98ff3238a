package org.tonghu.registry.internal.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.text.Places;
import org.tonghu.registry.internal.value.FileValues;
import org.tonghu.registry.internal.value.Masks;
import org.tonghu.registry.internal.value.Tidy;

/** One child, one file (一人一档案; A3-2): opened, read, edited, confirmed, one at a time, under the current caller's scope. */
@Component(service = ChildFiles.class)
public final class ChildFiles {
    private static final String SUBJECT = "child";
    private final Database db;
    private final ChildStore store;
    private final RecordMaker maker;
    private final FileCheck check;
    private final Derivation derivation;
    private final FileViews views;
    private final Masks masks;
    private final Places places;
    private final Audit audit;

    @Activate
    public ChildFiles(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference ChildStore store,
            @Reference RecordMaker maker,
            @Reference FileCheck check,
            @Reference Derivation derivation,
            @Reference FileViews views,
            @Reference Masks masks,
            @Reference Places places,
            @Reference Audit audit) {
        this.db = db;
        this.store = store;
        this.maker = maker;
        this.check = check;
        this.derivation = derivation;
        this.views = views;
        this.masks = masks;
        this.places = places;
        this.audit = audit;
    }

    /** @param form hash of the form filled in, or null for the one in force */
    public record Draft(long village, String form, ObjectNode values) {}

    /** @param created whether it is new */
    public record Saved(ChildFile file, boolean created) {}

    /** Opens the file for reading, which is recorded. */
    public ChildFile read(UUID id) {
        return db.tx(() -> {
            ChildRecord row = store.visible(id).orElseThrow(Problem::notFound);
            audit.read("child.read", SUBJECT, id, row.village(), "");
            return views.of(row);
        });
    }

    /**
     * Opens a new file or edits one.
     *
     * @param version the version the edit starts from, or empty
     */
    public Saved save(UUID id, Draft draft, Optional<Long> version) {
        return db.tx(() -> {
            Optional<ChildRecord> visible = store.visible(id);
            if (visible.isPresent()) {
                return new Saved(edit(id, draft, version), false);
            }
            if (version.isPresent() || store.exists(id)) {
                throw Problem.notFound();
            }
            return new Saved(open(id, draft), true);
        });
    }

    private ChildFile open(UUID id, Draft draft) {
        if (!Uuid7.isValid(id)) {
            throw Problem.invalid("?id", "id.not-v7");
        }
        FileValues values = Tidy.copy(draft.values());
        FormVersion form = checked(draft, values);
        Filed filed = maker.make(id, draft.village(), form.hash(), values, null);
        refuseTaken(filed.row());
        store.insert(filed.row());
        derivation.opened(
                List.of(filed), Sql.of("select id as child_id from registry_child where id = ?", id), maker.today());
        audit.changed("child.opened", SUBJECT, id, draft.village(), Changes.between(FileValues.empty(), values));
        return views.of(filed.row());
    }

    private ChildFile edit(UUID id, Draft draft, Optional<Long> version) {
        ChildRecord stored = store.lock(id);
        requireWritable(stored);
        FileValues before = maker.values(stored);
        FileValues values = Tidy.copy(draft.values());
        masks.restore(Caller.who(), values, before);
        if (version.isEmpty()) {
            return repeated(stored, draft, values, before);
        }
        if (version.get() != stored.version()) {
            throw Problem.stale(views.of(stored));
        }
        FormVersion form = checked(draft, values);
        Filed filed = maker.make(id, draft.village(), form.hash(), values, stored.created());
        refuseTaken(filed.row());
        ChildRecord now = store.update(filed.row());
        derivation.changed(filed, maker.today());
        Map<String, Audit.Change> changes = Changes.between(before, values);
        Changes.moved(changes, stored.village(), now.village());
        audit.changed("child.edited", SUBJECT, id, now.village(), changes);
        return views.of(now);
    }

    /** The same PUT once more is harmless; any other edit must say what it starts from. */
    private ChildFile repeated(ChildRecord stored, Draft draft, FileValues values, FileValues before) {
        if (stored.village() == draft.village() && values.flat().equals(before.flat())) {
            return views.of(stored);
        }
        throw Problem.of(428, "precondition-required");
    }

    /** Somebody looked and found nothing to change: the file counts as up to date from today. */
    public ChildFile confirm(UUID id) {
        return db.tx(() -> {
            requireWritable(store.visible(id).orElseThrow(Problem::notFound));
            ChildRecord now = store.update(store.lock(id).confirmed(maker.today(), maker.stamp()));
            audit.changed("child.confirmed", SUBJECT, id, now.village(), Map.of());
            return views.of(now);
        });
    }

    private FormVersion checked(Draft draft, FileValues values) {
        List<FieldError> errors = new ArrayList<>();
        if (!places.isVillage(draft.village())) {
            errors.add(FieldError.of("/village", "village.unknown"));
        } else if (!Caller.who().scope().contains(draft.village())) {
            errors.add(FieldError.of("/village", "village.out-of-scope"));
        }
        FormVersion form = draft.form() == null
                ? check.current(DivisionCode.prefecture(draft.village()))
                : check.version(draft.form()).orElseThrow(() -> Problem.invalid("/form", "form.unknown"));
        check.errors(form, values).stream()
                .map(error -> new FieldError("/values" + error.pointer(), error.code(), error.args()))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return form;
    }

    private static void requireWritable(ChildRecord row) {
        if (!Caller.who().scope().contains(row.village())) {
            throw Problem.forbidden();
        }
    }

    private void refuseTaken(ChildRecord row) {
        if (row.idIndex() == null) {
            return;
        }
        store.holder(row.idIndex())
                .filter(holder -> !holder.id().equals(row.id()))
                .ifPresent(holder -> {
                    boolean known = Caller.who().scope().contains(holder.village());
                    Object current =
                            known ? new Namesake(holder.id(), holder.name(), places.place(holder.village())) : null;
                    throw Problem.conflict("duplicate-id-number", Map.of(), current);
                });
    }

    /** The child who has the identity number already. */
    public record Namesake(UUID id, String name, String place) {}
}
