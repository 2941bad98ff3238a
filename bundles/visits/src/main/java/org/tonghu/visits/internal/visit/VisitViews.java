package org.tonghu.visits.internal.visit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.task.Tasks;
import org.tonghu.visits.internal.Texts;
import org.tonghu.visits.internal.visit.VisitView.FollowUp;

/** Visits as people read them. */
@Component(service = VisitViews.class)
public final class VisitViews {
    private final Database db;
    private final Tasks tasks;
    private final Texts texts;

    @Activate
    public VisitViews(
            @Reference(target = "(tonghu.module=visits)") Database db, @Reference Tasks tasks, @Reference Texts texts) {
        this.db = db;
        this.tasks = tasks;
        this.texts = texts;
    }

    VisitView view(Visit visit, boolean met) {
        return view(visit, met, null, null);
    }

    VisitView view(Visit visit) {
        return view(visit, !met(List.of(visit)).isEmpty());
    }

    List<VisitView> list(List<Visit> visits) {
        Set<UUID> met = met(visits);
        List<VisitView> views = new ArrayList<>();
        visits.forEach(visit -> views.add(view(visit, met.contains(visit.id()))));
        return views;
    }

    /** With the child's name and the tasks. */
    VisitView detail(Visit visit) {
        String name = db.one(
                        Sql.of("select c.name from registry_child_v1 c where c.child_id = ?", visit.child()),
                        row -> row.string("name"))
                .orElse(null);
        List<FollowUp> following = tasks.of(visit.id()).stream()
                .map(task -> new FollowUp(task.kind(), task.text(), task.due(), task.state(), task.link()))
                .toList();
        return view(visit, !met(List.of(visit)).isEmpty(), name, following);
    }

    private Set<UUID> met(List<Visit> visits) {
        Set<UUID> met = new HashSet<>();
        if (!visits.isEmpty()) {
            Sql sql = Sql.of(
                            "select distinct e.met_by from visits_entry e where e.child_id = ?",
                            visits.get(0).child())
                    .add("and")
                    .add(Sql.in("e.met_by", visits.stream().map(Visit::id).toList()));
            db.each(sql, row -> met.add(row.uuid("met_by")));
        }
        return met;
    }

    private VisitView view(Visit visit, boolean met, String name, List<FollowUp> following) {
        Findings found = visit.findings();
        return new VisitView(
                visit.id(),
                visit.child(),
                name,
                Long.toString(visit.village()),
                texts.path(visit.village()),
                found.visitedOn(),
                found.method(),
                found.childSeen(),
                found.guardianSeen(),
                found.guardianship(),
                found.schooling(),
                found.contact(),
                found.lostOn(),
                found.harm(),
                found.needs(),
                found.nextOn(),
                found.note(),
                visit.counts(),
                met,
                FollowUps.mustBeReported(found) ? texts.of("visits.advice-report", Map.of()) : null,
                following,
                visit.formHash(),
                visit.recordedBy(),
                visit.recordedAt(),
                visit.version());
    }
}
