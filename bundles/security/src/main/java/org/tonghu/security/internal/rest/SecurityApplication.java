package org.tonghu.security.internal.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What this bundle answers below {@code /api}. */
@Component(
        service = Application.class,
        property = {
            "tonghu.path=session",
            "tonghu.path=me/password",
            "tonghu.path=setup",
            "tonghu.path=accounts",
            "tonghu.path=audit"
        })
public final class SecurityApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public SecurityApplication(
            @Reference SessionResource session,
            @Reference PasswordResource password,
            @Reference SetupResource setup,
            @Reference AccountResource accounts,
            @Reference AuditResource audit) {
        this.resources = Set.of(session, password, setup, accounts, audit);
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
