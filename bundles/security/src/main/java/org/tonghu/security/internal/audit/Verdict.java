package org.tonghu.security.internal.audit;

import java.util.UUID;

/**
 * What a check of the log found.
 *
 * @param entries rows read
 * @param chainedTo number of the last chained row
 * @param head link of that row
 * @param firstBad where the log first differs from what was written, or null
 */
public record Verdict(long entries, long chainedTo, String head, boolean ok, Bad firstBad) {

    /**
     * @param seq number in the chain, 0 for a row not chained yet
     * @param id the row, or null where it is gone
     * @param reason {@code row-changed}, {@code row-missing}, {@code link-broken}, {@code tail-cut}, {@code head-differs},
     *     {@code head-unreadable}
     */
    public record Bad(long seq, UUID id, String reason) {}
}
