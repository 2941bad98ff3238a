package org.tonghu.platform.internal.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The platform's REST resources, mounted at {@code /api} by the dispatcher. */
@Component(
        service = Application.class,
        property = {
            "tonghu.path=me",
            "tonghu.path=modules",
            "tonghu.path=prefectures",
            "tonghu.path=pages",
            "tonghu.path=forms",
            "tonghu.path=codes",
            "tonghu.path=clauses",
            "tonghu.path=catalogue"
        })
public final class PlatformApplication extends Application {
    private final Set<Object> resources;

    @Activate
    @SuppressWarnings("java:S107")
    public PlatformApplication(
            @Reference MeResource me,
            @Reference ModulesResource modules,
            @Reference PrefectureModulesResource prefectures,
            @Reference PagesResource pages,
            @Reference FormsResource forms,
            @Reference CodesResource codes,
            @Reference ClausesResource clauses,
            @Reference CatalogueResource catalogue,
            @Reference UpdatesResource updates) {
        this.resources = Set.of(me, modules, prefectures, pages, forms, codes, clauses, catalogue, updates);
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
