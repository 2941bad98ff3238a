package org.tonghu.platform.internal.form;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.form.FormVersion;

/** Every version of a form ever in force; never changed, never deleted. */
@Component(service = FormStore.class)
public final class FormStore {
    private final Database database;
    private final Clock clock;
    private final Set<String> stored = ConcurrentHashMap.newKeySet();

    @Activate
    public FormStore(@Reference(target = "(tonghu.module=platform)") Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores the version once; a version known already costs nothing. */
    void keep(FormVersion form) {
        if (stored.contains(form.hash())) {
            return;
        }
        database.update(Sql.of(
                database.dialect().insertIgnore("platform_form", "hash, id, form_schema, ui, stored_at", "hash"),
                form.hash(),
                form.id(),
                form.schema(),
                form.ui(),
                clock.instant()));
        database.afterCommit(() -> stored.add(form.hash()));
    }

    Optional<FormVersion> find(String hash) {
        return database.one(
                Sql.of("select hash, id, form_schema, ui from platform_form where hash = ?", hash),
                row -> new FormVersion(
                        row.string("id"), row.string("hash"), row.string("form_schema"), row.string("ui")));
    }
}
