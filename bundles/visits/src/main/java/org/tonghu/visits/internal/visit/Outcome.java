package org.tonghu.visits.internal.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.fact.Stated;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.Tasks;
import org.tonghu.visits.internal.Days;

/** What a visit changes: the facts it states, and the tasks that follow. Joins the running transaction. */
@Component(service = Outcome.class)
public final class Outcome {
    private final Facts facts;
    private final Tasks tasks;
    private final Days days;

    @Activate
    public Outcome(@Reference Facts facts, @Reference Tasks tasks, @Reference Days days) {
        this.facts = facts;
        this.tasks = tasks;
        this.days = days;
    }

    /**
     * States the facts, true from the day of the visit or from the day found. Answers whether there are any.
     *
     * @param first whether the child was never visited before, so that nothing stated can have ended
     */
    boolean state(Visit visit, boolean first) {
        LocalDate day = visit.visitedOn();
        Findings found = visit.findings();
        List<Fact> before = !first && FoundFacts.leavesOpen(found) ? facts.on(visit.child(), day) : List.of();
        List<Stated> stated = FoundFacts.of(found, before);
        if (!first || !stated.isEmpty()) {
            facts.replace(FoundFacts.SOURCE, day, Map.of(visit.child(), stated));
        }
        return !stated.isEmpty();
    }

    void follow(Visit visit) {
        List<NewTask> following = FollowUps.of(visit, days.today());
        if (!following.isEmpty()) {
            tasks.put(following);
        }
    }
}
