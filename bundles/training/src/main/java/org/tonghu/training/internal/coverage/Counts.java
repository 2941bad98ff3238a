package org.tonghu.training.internal.coverage;

/** Workers of a place, those trained in the year, those who may work. */
record Counts(long workers, long trained, long qualified) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(workers + other.workers, trained + other.trained, qualified + other.qualified);
    }
}
