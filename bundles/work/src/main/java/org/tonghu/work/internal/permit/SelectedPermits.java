package org.tonghu.work.internal.permit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.permit.Permits;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.WorkPermit;
import org.tonghu.work.internal.text.Texts;

/** Asks the modules that serve the caller's prefecture; one that can't answer stops the work, as a refusal would. */
@Component
public final class SelectedPermits implements Permits {
    private static final int FORBIDDEN = 403;

    private final Selector selector;
    private final Texts texts;

    @Activate
    public SelectedPermits(@Reference Selector selector, @Reference Texts texts) {
        this.selector = selector;
        this.texts = texts;
    }

    @Override
    public void require(Activity activity) {
        List<String> reasons = refusals(activity);
        if (!reasons.isEmpty()) {
            Map<String, Object> args = Map.of("reasons", reasons, "why", String.join(" ", reasons));
            throw Problem.of(FORBIDDEN, "work-not-permitted", args);
        }
    }

    @Override
    public List<String> refusals(Activity activity) {
        Caller caller = Caller.current();
        List<String> reasons = new ArrayList<>();
        for (Contribution<WorkPermit> permit : selector.all(WorkPermit.class, prefecture(caller))) {
            permit.service()
                    .refusal(caller.actor(), activity)
                    .map(key -> texts.text(permit.moduleId(), key, Map.of(), caller.locale()))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    /** Her own; a province user's choice, or the province, where she has none. */
    private static int prefecture(Caller caller) {
        int own = caller.actor().prefecture();
        return own == 0 ? caller.prefecture() : own;
    }
}
