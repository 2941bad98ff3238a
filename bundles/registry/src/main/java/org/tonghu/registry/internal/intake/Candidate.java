package org.tonghu.registry.internal.intake;

import java.util.List;
import java.util.Map;
import org.tonghu.registry.internal.value.FileValues;

/**
 * A row that was read and checked.
 *
 * @param number the row's number, for people
 * @param village 0 where it is not known
 * @param modules cells of modules' own columns by module, only of modules that serve the village's prefecture
 * @param errors why it can't be taken; empty for a good row
 */
public record Candidate(
        long number,
        long village,
        String formHash,
        FileValues values,
        byte[] idIndex,
        Map<String, Map<String, String>> modules,
        List<Fault> errors,
        List<Fault> flags,
        boolean duplicate) {

    public boolean good() {
        return errors.isEmpty();
    }

    /** {@code accepted}, {@code flagged}, {@code refused} or {@code duplicate}. */
    public String outcome() {
        if (duplicate) {
            return "duplicate";
        }
        if (!good()) {
            return "refused";
        }
        return flags.isEmpty() ? "accepted" : "flagged";
    }

    Candidate duplicated(Fault fault) {
        return new Candidate(number, village, formHash, values, idIndex, modules, List.of(fault), flags, true);
    }
}
