package org.tonghu.work.internal.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Attachments, printed documents, tables in and out over REST. */
@Component(
        service = Application.class,
        property = {"tonghu.path=attachments", "tonghu.path=prints", "tonghu.path=documents", "tonghu.path=exchange"})
public final class FilesApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public FilesApplication(
            @Reference AttachmentResource attachments,
            @Reference PrintResource prints,
            @Reference DocumentResource documents,
            @Reference ExchangeResource exchange) {
        resources = Set.of(attachments, prints, documents, exchange);
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
