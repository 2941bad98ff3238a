package org.tonghu.registry.internal.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the role {@code registry} answers below {@code /api/registry}. */
@Component(service = Application.class, property = "tonghu.role=registry")
public final class RegistryApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public RegistryApplication(
            @Reference ChildListResource list,
            @Reference ChildFileResource file,
            @Reference ImportResource imports,
            @Reference ExportResource exports) {
        this.resources = Set.of(list, file, imports, exports);
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
