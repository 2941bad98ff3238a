package org.tonghu.work.internal.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.audit.Audit;
import org.tonghu.work.internal.offline.Parcels;
import org.tonghu.work.internal.task.MyTasks;
import org.tonghu.work.internal.text.Texts;

/** Tasks and what a phone keeps, over REST. */
@Component(
        service = Application.class,
        property = {"tonghu.path=tasks", "tonghu.path=offline"})
public final class FloorApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public FloorApplication(
            @Reference MyTasks tasks, @Reference Texts texts, @Reference Parcels parcels, @Reference Audit audit) {
        resources = Set.of(new TaskResource(tasks, texts), new OfflineResource(parcels, audit));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
