package org.tonghu.funding.internal.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stored application.
 *
 * @param payer division code of who would pay: the county, or the prefecture for 市本级
 * @param state code of list {@code funding-application-state}
 * @param decision null while there is none
 */
record Application(
        UUID id,
        UUID child,
        Claim claim,
        long payer,
        String state,
        LocalDate appliedOn,
        String appliedBy,
        LocalDate decidedOn,
        Decision decision,
        long version,
        String updatedBy,
        Instant updatedAt) {
    static final String CHECKING = "checking";
    static final String DECIDING = "deciding";
    static final String GRANTED = "granted";
    static final String RETURNED = "returned";
    static final String REFUSED = "refused";

    boolean isOpen() {
        return state.equals(CHECKING) || state.equals(DECIDING);
    }
}
