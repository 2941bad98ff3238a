package org.tonghu.registry.internal.file;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.file.Timeline.Moment;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.spi.ChildTimeline;

/**
 * What modules add to a child's timeline, each only while it serves the child's prefecture. What the caller may not see is
 * left out; a module that fails says so in a line of its own, and the others are shown.
 */
@Component(service = ModuleMoments.class)
public final class ModuleMoments {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleMoments.class);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private final Selector selector;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public ModuleMoments(@Reference Selector selector, @Reference Texts texts, @Reference Clock clock) {
        this.selector = selector;
        this.texts = texts;
        this.clock = clock;
    }

    List<Moment> of(ChildRef child) {
        List<Moment> moments = new ArrayList<>();
        for (Contribution<ChildTimeline> timeline : selector.all(ChildTimeline.class, child.prefecture())) {
            moments.addAll(one(timeline, child));
        }
        return moments;
    }

    private List<Moment> one(Contribution<ChildTimeline> timeline, ChildRef child) {
        try {
            return timeline.service().entries(child).stream()
                    .map(entry -> new Moment(entry.at(), entry.kind(), entry.text(), entry.by(), entry.link()))
                    .toList();
        } catch (Problem problem) {
            return problem.status() == FORBIDDEN || problem.status() == NOT_FOUND
                    ? List.of()
                    : failed(timeline.moduleId(), problem);
        } catch (RuntimeException | LinkageError failure) {
            return failed(timeline.moduleId(), failure);
        }
    }

    private List<Moment> failed(String module, Throwable failure) {
        LOG.error("the timeline of {} failed", module, failure);
        Locale locale = Caller.current().locale();
        String text = texts.of("timeline.failed", locale, Map.of("module", texts.title(module, locale)));
        return List.of(new Moment(clock.instant(), "failed", text, null, null));
    }
}
