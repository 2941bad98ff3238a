package org.tonghu.api.exchange;

import java.util.List;
import org.tonghu.api.problem.FieldError;

/**
 * What becomes of an imported row.
 *
 * @param reasons why it is refused or a duplicate, or what is to be looked at
 */
public record Outcome(Result result, List<Reason> reasons) {
    public Outcome {
        reasons = List.copyOf(reasons);
    }

    /** ACCEPTED and FLAGGED rows are stored, the others are not. */
    public enum Result {
        ACCEPTED,
        FLAGGED,
        REFUSED,
        DUPLICATE
    }

    /**
     * @param module whose texts say it, or null for the target's own
     * @param error pointer {@code /COLUMN} or empty; code as a key of the module's texts
     */
    public record Reason(String module, FieldError error) {
        public static Reason of(String column, String code) {
            return new Reason(null, FieldError.of("/" + column, code));
        }
    }

    public static Outcome accepted() {
        return new Outcome(Result.ACCEPTED, List.of());
    }

    public static Outcome flagged(List<Reason> reasons) {
        return new Outcome(Result.FLAGGED, reasons);
    }

    public static Outcome refused(List<Reason> reasons) {
        return new Outcome(Result.REFUSED, reasons);
    }

    public static Outcome duplicate(Reason reason) {
        return new Outcome(Result.DUPLICATE, List.of(reason));
    }

    public boolean stored() {
        return result == Result.ACCEPTED || result == Result.FLAGGED;
    }
}
