package org.tonghu.bench;

import java.time.LocalDate;
import java.time.ZoneId;

/** Settings of a run, as {@code bin/bench} hands them over. */
final class Bench {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int CHILDREN = Integer.getInteger("tonghu.bench.children", 1_000_000);
    static final int PAIRS = Integer.getInteger("tonghu.bench.pairs", 5);
    static final int SECONDS = Integer.getInteger("tonghu.bench.seconds", 10);
    static final int CLIENTS = 8;

    private Bench() {}

    static boolean asked(String name) {
        return (" " + System.getProperty("tonghu.bench.names", "visit list freeze") + " ").contains(" " + name + " ");
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3);
    }
}
