package org.tonghu.training.internal.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.course.Course;
import org.tonghu.training.internal.course.Enrolment;

/** Whether a worker may sit the examination of a course now, and if not, why. Pure. */
final class ResitRule {
    private ResitRule() {}

    /** Why not. */
    enum Reason {
        /** Not trained yet: the training comes before the examination (Cl. 5c). */
        NOT_ATTENDED,
        PASSED,
        /** A sitting still runs. */
        OPEN,
        NO_MORE,
        TOO_SOON
    }

    /**
     * @param reason null where she may
     * @param left attempts left
     * @param from first day of the next attempt, or null
     * @param open the sitting that runs, or null
     */
    record Standing(Reason reason, int left, LocalDate from, UUID open) {}

    /** @param sittings of this enrolment, the first attempt first */
    static Standing of(Enrolment enrolment, Course.Rules rules, List<Sitting> sittings, Instant now) {
        int left = Math.max(0, rules.attempts() - sittings.size());
        Optional<Sitting> open =
                sittings.stream().filter(sitting -> sitting.open(now)).findFirst();
        if (sittings.stream().anyMatch(Sitting::passed)) {
            return new Standing(Reason.PASSED, left, null, null);
        }
        if (open.isPresent()) {
            return new Standing(Reason.OPEN, left, null, open.get().id());
        }
        if (enrolment.attendedOn() == null) {
            return new Standing(Reason.NOT_ATTENDED, left, null, null);
        }
        if (left == 0) {
            return new Standing(Reason.NO_MORE, left, null, null);
        }
        LocalDate from = next(sittings, rules);
        boolean soon = from != null && Today.dayOf(now).isBefore(from);
        return new Standing(soon ? Reason.TOO_SOON : null, left, from, null);
    }

    private static LocalDate next(List<Sitting> sittings, Course.Rules rules) {
        return sittings.isEmpty()
                ? null
                : Today.dayOf(sittings.get(sittings.size() - 1).startedAt()).plusDays(rules.resitDays());
    }
}
