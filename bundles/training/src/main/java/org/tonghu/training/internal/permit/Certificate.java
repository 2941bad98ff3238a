package org.tonghu.training.internal.permit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.tonghu.api.data.Uuid7;

/**
 * That a worker passed for a rank.
 *
 * @param number printed on it
 * @param validUntil last day on which it counts, or null for no end
 */
public record Certificate(
        UUID id, UUID account, String rank, long division, String number, LocalDate passedOn, LocalDate validUntil) {
    private static final int RANDOM_PART = 24;

    /** A new one with a number of its own. */
    public static Certificate of(UUID account, String rank, long division, LocalDate passedOn, LocalDate validUntil) {
        UUID id = Uuid7.next();
        String number = "TH" + passedOn.getYear() + "-"
                + id.toString().substring(RANDOM_PART).toUpperCase(Locale.ROOT);
        return new Certificate(id, account, rank, division, number, passedOn, validUntil);
    }

    public boolean counts(LocalDate day) {
        return !day.isBefore(passedOn) && (validUntil == null || !day.isAfter(validUntil));
    }
}
