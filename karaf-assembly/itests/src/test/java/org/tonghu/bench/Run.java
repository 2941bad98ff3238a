package org.tonghu.bench;

import java.util.Arrays;

/**
 * What one run of an arm gave.
 *
 * @param pair number of the pair, from 1
 * @param nanos how long it took
 * @param latencies of the successful calls, sorted, in nanoseconds
 */
record Run(String arm, int pair, long nanos, long[] latencies, long errors) {
    Run {
        Arrays.sort(latencies);
    }

    double perSecond() {
        return latencies.length * 1e9 / nanos;
    }

    double seconds() {
        return nanos / 1e9;
    }

    /** Milliseconds below which this share of the calls stayed. */
    double percentile(double share) {
        if (latencies.length == 0) {
            return Double.NaN;
        }
        int at = (int) Math.min(latencies.length - 1L, (long) Math.ceil(share * latencies.length) - 1);
        return latencies[Math.max(0, at)] / 1e6;
    }
}
