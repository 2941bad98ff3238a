package org.tonghu.health.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.fact.Stated;

/**
 * The module's one policy in the core (Cl. 12b, 6d): a child in treatment is gravely ill, which the rules of categories and
 * of must-visit sets read as the fact {@code illness.grave}. It is true from the first day of treatment, else from the
 * diagnosis, until the last day of the course. Where the module is off nothing is recorded, so nothing is said.
 */
@Component(service = GraveIllness.class)
public final class GraveIllness {
    /** The source of these facts. */
    static final String SOURCE = "health.treatment";

    static final String FACT = "illness.grave";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Facts facts;
    private final Clock clock;

    @Activate
    public GraveIllness(@Reference Facts facts, @Reference Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * States what follows, in the current transaction.
     *
     * @param all the child's courses as they are stored now
     * @param changed the one that was recorded
     */
    void state(ChildRef child, List<Treatment> all, Course changed) {
        List<Stated> open = all.stream()
                .map(Treatment::course)
                .filter(course -> course.endedOn() == null)
                .map(course -> new Stated(FACT, course.illness(), first(course)))
                .toList();
        LocalDate day = changed.endedOn() == null
                ? LocalDate.ofInstant(clock.instant(), ZONE)
                : changed.endedOn().plusDays(1);
        facts.replace(SOURCE, day, Map.of(child.id(), open));
    }

    private static LocalDate first(Course course) {
        return course.startedOn() == null ? course.diagnosedOn() : course.startedOn();
    }
}
