package org.tonghu.api.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.tonghu.api.division.DivisionCode;

/**
 * A child in the thin index.
 *
 * @param village current village code
 */
public record ChildRef(UUID id, long village, LocalDate birthDate, boolean active) {
    public int prefecture() {
        return DivisionCode.prefecture(village);
    }
}
