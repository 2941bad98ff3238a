package org.tonghu.registry.internal.file;

import java.time.LocalDate;
import java.util.UUID;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.registry.internal.value.Envelope;

/**
 * A child's file as it is stored.
 *
 * @param idIndex blind index of the identity number, or null for a child without one
 * @param recheckOn next day on which its categories may change by the calendar alone, or null
 */
public record ChildRecord(
        UUID id,
        long village,
        String name,
        String pinyin,
        String initials,
        String sex,
        LocalDate birthDate,
        String ethnicity,
        byte[] idIndex,
        String formHash,
        Envelope.Parts parts,
        LocalDate confirmedOn,
        LocalDate recheckOn,
        boolean active,
        Stamp created,
        Stamp updated,
        long version) {

    public ChildRef ref() {
        return new ChildRef(id, village, birthDate, active);
    }

    /** The same, confirmed on a day by somebody who looked and changed nothing. */
    public ChildRecord confirmed(LocalDate day, Stamp by) {
        return new ChildRecord(
                id, village, name, pinyin, initials, sex, birthDate, ethnicity, idIndex, formHash, parts, day,
                recheckOn, active, created, by, version);
    }
}
