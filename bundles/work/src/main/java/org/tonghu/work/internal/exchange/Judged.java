package org.tonghu.work.internal.exchange;

import java.util.List;
import org.tonghu.api.exchange.ImportRow;
import org.tonghu.api.exchange.Outcome;

/** A row with what becomes of it. */
record Judged(ImportRow row, Outcome outcome) {
    /** The outcome with these reasons beside it; an accepted row is flagged by them. */
    static Judged of(ImportRow row, Outcome outcome, List<Outcome.Reason> flags) {
        if (flags.isEmpty()) {
            return new Judged(row, outcome);
        }
        List<Outcome.Reason> all = new java.util.ArrayList<>(outcome.reasons());
        all.addAll(flags);
        Outcome.Result result = outcome.result() == Outcome.Result.ACCEPTED ? Outcome.Result.FLAGGED : outcome.result();
        return new Judged(row, new Outcome(result, all));
    }
}
