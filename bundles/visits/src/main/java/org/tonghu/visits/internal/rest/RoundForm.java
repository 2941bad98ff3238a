package org.tonghu.visits.internal.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.code.Codes;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.round.Quarter;
import org.tonghu.visits.internal.round.RoundPlan;

/** Takes what is asked for a round and says what is wrong with which field. */
@Component(service = RoundForm.class)
public final class RoundForm {
    private static final int MOST_DAYS = 120;
    private static final int LONGEST = 500;

    private final Codes codes;
    private final Divisions divisions;

    @Activate
    public RoundForm(@Reference Codes codes, @Reference Divisions divisions) {
        this.codes = codes;
        this.divisions = divisions;
    }

    /** @throws Problem invalid */
    RoundPlan read(RoundBody body) {
        List<FieldError> errors = new ArrayList<>();
        String kind = code("/kind", "visits-round-kind", body.kind(), errors);
        Optional<Quarter> quarter = Quarter.parse(body.quarter());
        if (quarter.isEmpty()) {
            errors.add(FieldError.of("/quarter", blank(body.quarter()) ? "required" : "visits.quarter-invalid"));
        }
        long division = division(body.division(), errors);
        LocalDate startsOn = date("/startsOn", body.startsOn(), errors);
        LocalDate dueOn = date("/dueOn", body.dueOn(), errors);
        if (startsOn != null && dueOn != null) {
            order(startsOn, dueOn, quarter, errors);
        }
        if (body.note() != null && body.note().length() > LONGEST) {
            errors.add(FieldError.of("/note", "maxLength"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        String note = blank(body.note()) ? null : body.note().strip();
        return new RoundPlan(kind, quarter.orElseThrow().toString(), division, startsOn, dueOn, note);
    }

    /** The code, or its label, of a list. */
    String code(String pointer, String list, String given, List<FieldError> errors) {
        if (blank(given)) {
            errors.add(FieldError.of(pointer, "required"));
            return null;
        }
        Optional<String> code = codes.code(list, given);
        if (code.isEmpty()) {
            errors.add(FieldError.of(pointer, "enum"));
        }
        return code.orElse(null);
    }

    private static void order(LocalDate first, LocalDate last, Optional<Quarter> quarter, List<FieldError> errors) {
        if (last.isBefore(first)) {
            errors.add(FieldError.of("/dueOn", "visits.due-before-start"));
        } else if (last.isAfter(first.plusDays(MOST_DAYS))) {
            errors.add(FieldError.of("/dueOn", "visits.round-too-long"));
        }
        if (quarter.isPresent()
                && (first.isAfter(quarter.get().lastDay())
                        || first.isBefore(quarter.get().firstDay()))) {
            errors.add(FieldError.of("/startsOn", "visits.not-in-quarter"));
        }
    }

    private long division(String text, List<FieldError> errors) {
        if (blank(text)) {
            errors.add(FieldError.of("/division", "required"));
            return 0;
        }
        boolean digits = text.matches("53\\d{10}");
        if (!digits || divisions.find(Long.parseLong(text)).isEmpty()) {
            errors.add(FieldError.of("/division", "visits.division-invalid"));
            return 0;
        }
        return Long.parseLong(text);
    }

    private static LocalDate date(String pointer, String text, List<FieldError> errors) {
        if (blank(text)) {
            errors.add(FieldError.of(pointer, "required"));
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.add(FieldError.of(pointer, "date"));
            return null;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
