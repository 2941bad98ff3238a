package org.tonghu.it.swap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests of one kind: how many, how long, and what was wrong. */
final class Tally {
    private static final int FAULTS_KEPT = 5;

    private final String name;
    private final Duration longest;
    private final List<Long> nanos = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private long failed;

    Tally(String name, Duration longest) {
        this.name = name;
        this.longest = longest;
    }

    String name() {
        return name;
    }

    synchronized void note(long time, String fault) {
        nanos.add(time);
        String found = fault == null && time > longest.toNanos() ? "answered after " + time / 1_000_000 + " ms" : fault;
        if (found != null) {
            failed++;
            if (faults.size() < FAULTS_KEPT) {
                faults.add(found);
            }
        }
    }

    synchronized void add(Tally other) {
        nanos.addAll(other.nanos);
        failed += other.failed;
        faults.addAll(other.faults);
    }

    synchronized long requests() {
        return nanos.size();
    }

    synchronized long failed() {
        return failed;
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public synchronized String toString() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return String.format(
                "%-12s %7d requests %4d failed  p50 %4d ms  p99 %4d ms  worst %4d ms",
                name, requests(), failed, at(sorted, 50), at(sorted, 99), at(sorted, 100));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, sorted.size() * percent / 100 - 1)) / 1_000_000;
    }
}
