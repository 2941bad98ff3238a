package org.tonghu.training.internal.course;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.FieldError;
import org.tonghu.training.internal.Ranks;

/** Reads a course from what was sent and says what is wrong field by field. A pure function of what it is given. */
final class CourseCheck {
    private static final int QUESTIONS = 20;
    private static final int MINUTES = 40;
    private static final int PASS_MARK = 60;
    private static final int ATTEMPTS = 3;
    private static final int RESIT_DAYS = 1;
    private static final int VALID_MONTHS = 24;

    private final CourseDraft draft;
    private final List<FieldError> errors = new ArrayList<>();

    private CourseCheck(CourseDraft draft) {
        this.draft = draft;
    }

    /** @param form whether a code of list {@code training-form} is known */
    static Reading read(CourseDraft draft, long division, Predicate<String> form) {
        return new CourseCheck(draft).read(division, form);
    }

    /** @param course usable only where there are no errors */
    record Reading(Course course, List<FieldError> errors) {}

    private Reading read(long division, Predicate<String> form) {
        List<String> ranks = ranks();
        String title = needed("title", draft.title());
        String place = needed("place", draft.place());
        String kind = needed("form", draft.form());
        if (kind != null && !form.test(kind)) {
            wrong("form", "training.form-unknown");
        }
        LocalDate first = day("startsOn", draft.startsOn());
        LocalDate last = day("endsOn", draft.endsOn());
        int year = year(first);
        if (first != null && last != null && last.isBefore(first)) {
            wrong("endsOn", "training.end-before-start");
        }
        organiser(division, ranks);
        Course course =
                new Course(division, title, kind, ranks, text(draft.reason()), year, first, last, place, rules());
        return new Reading(course, List.copyOf(errors));
    }

    private void organiser(long division, List<String> ranks) {
        if (!Organiser.possible(DivisionCode.level(division))) {
            wrong("division", "training.level-impossible");
        } else if (text(draft.reason()) == null && !Organiser.usual(DivisionCode.level(division), ranks)) {
            wrong("reason", "training.level-reason");
        }
    }

    private List<String> ranks() {
        List<String> given = draft.ranks() == null ? List.of() : draft.ranks();
        if (given.isEmpty()) {
            wrong("ranks", "training.ranks-missing");
        } else if (!Ranks.ALL.containsAll(given)) {
            wrong("ranks", "training.rank-unknown");
        }
        return List.copyOf(new LinkedHashSet<>(given));
    }

    private int year(LocalDate first) {
        if (draft.year() == null) {
            return first == null ? 0 : first.getYear();
        }
        if (first != null && first.getYear() != draft.year()) {
            wrong("year", "training.year-differs");
        }
        return draft.year();
    }

    private Course.Rules rules() {
        return new Course.Rules(
                number("questions", draft.questions(), QUESTIONS, 5, 30),
                number("minutes", draft.minutes(), MINUTES, 5, 240),
                number("passMark", draft.passMark(), PASS_MARK, 50, 100),
                number("attempts", draft.attempts(), ATTEMPTS, 1, 5),
                number("resitDays", draft.resitDays(), RESIT_DAYS, 0, 60),
                number("validMonths", draft.validMonths(), VALID_MONTHS, 1, 60));
    }

    private int number(String field, Integer given, int usual, int least, int most) {
        int number = given == null ? usual : given;
        if (number < least || number > most) {
            errors.add(new FieldError(
                    "/" + field, "training.number-range", java.util.Map.of("least", least, "most", most)));
        }
        return number;
    }

    private LocalDate day(String field, String given) {
        String text = needed(field, given);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(field, "training.date-invalid");
            return null;
        }
    }

    private String needed(String field, String given) {
        String text = text(given);
        if (text == null) {
            wrong(field, "training.field-missing");
        }
        return text;
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private void wrong(String field, String code) {
        errors.add(FieldError.of("/" + field, code));
    }
}
