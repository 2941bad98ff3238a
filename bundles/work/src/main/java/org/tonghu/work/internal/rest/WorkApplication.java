package org.tonghu.work.internal.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.blob.Blobs;
import org.tonghu.work.internal.inbox.DatabaseInbox;
import org.tonghu.work.internal.job.DatabaseJobs;

/** Jobs, uploads and the inbox over REST. */
@Component(
        service = Application.class,
        property = {"tonghu.path=jobs", "tonghu.path=uploads", "tonghu.path=inbox"})
public final class WorkApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public WorkApplication(
            @Reference DatabaseJobs jobs,
            @Reference Blobs blobs,
            @Reference DatabaseInbox inbox,
            @Reference Permissions permissions,
            @Reference Audit audit) {
        resources = Set.of(
                new JobResource(jobs, blobs, permissions, audit), new UploadResource(blobs), new InboxResource(inbox));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
