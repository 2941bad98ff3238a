package org.tonghu.supervision.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;

/** Work done at random, remembered as it was, and counted live by plain code of its own. */
final class Truth {
    static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final String[] QUARTERS = {"2026Q3", "2026Q4"};
    private final Random random;
    private final List<Long> villages;
    private final Log log;
    private final List<Done> done = new ArrayList<>();

    Truth(long seed, List<Long> villages, Log log) {
        this.random = new Random(seed);
        this.villages = villages;
        this.log = log;
    }

    /** @param amount what it counts */
    record Done(String what, String period, long village, BigDecimal amount) {}

    void act() {
        long village = villages.get(random.nextInt(villages.size()));
        String quarter = QUARTERS[random.nextInt(QUARTERS.length)];
        switch (random.nextInt(7)) {
            case 0 -> frozen(village, quarter);
            case 1 -> visited(village, quarter);
            case 2 -> reported(village);
            case 3 -> received(village);
            case 4 -> closed(village);
            case 5 -> passed(village);
            default -> paid(village);
        }
    }

    private void frozen(long village, String quarter) {
        int children = random.nextInt(9);
        tell("RoundFrozen", village, Map.of("quarter", quarter, "expected", String.valueOf(children)));
        note("must-visit", quarter, village, children);
        if (random.nextBoolean()) {
            tell("MustVisitAdded", village, Map.of("quarter", quarter));
            note("must-visit", quarter, village, 1);
        }
    }

    private void visited(long village, String quarter) {
        boolean met = random.nextBoolean();
        tell("VisitRecorded", village, Map.of("quarter", quarter, "mustVisitMet", String.valueOf(met)));
        note("visited", quarter, village, met ? 1 : 0);
    }

    private void reported(long village) {
        tell("ReportReceived", village, Map.of());
        tell("CaseOpened", village, Map.of());
        note("reports", "2026Q4", village, 1);
        note("open", "", village, 1);
    }

    private void received(long village) {
        boolean inTime = random.nextInt(4) > 0;
        tell("CaseStepDone", village, Map.of("step", "receive", "inTime", String.valueOf(inTime)));
        tell("CaseStepDone", village, Map.of("step", "assess", "inTime", "true"));
        note("received", "2026Q4", village, 1);
        note("in-time", "2026Q4", village, inTime ? 1 : 0);
    }

    private void closed(long village) {
        tell("CaseStepDone", village, Map.of("step", "close"));
        tell("CaseClosed", village, Map.of());
        note("open", "", village, -1);
        if (random.nextInt(5) == 0) {
            tell("CaseStepDone", village, Map.of("step", "reopen"));
            note("open", "", village, 1);
        }
    }

    private void passed(long village) {
        boolean first = random.nextBoolean();
        tell("ExaminationPassed", village, Map.of("year", "2026", "firstInYear", String.valueOf(first)));
        note("passed", "2026", village, first ? 1 : 0);
    }

    private void paid(long village) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(200_000), 2);
        boolean first = random.nextBoolean();
        tell(
                "GrantListed",
                village,
                Map.of("month", "2026-11", "amount", amount.toPlainString(), "firstOfMonth", String.valueOf(first)));
        note("children", "2026-11", village, first ? 1 : 0);
        done.add(new Done("paid", "2026-11", village, amount));
    }

    private void note(String what, String period, long village, long amount) {
        done.add(new Done(what, period, village, BigDecimal.valueOf(amount)));
    }

    private void tell(String type, long village, Map<String, String> values) {
        log.add(new DomainEvent(Uuid7.next(), type, Uuid7.next(), village, AT, new HashMap<>(values)));
    }

    /** Counted now, from what was done. */
    BigDecimal count(String what, String period, Predicate<Long> where) {
        return done.stream()
                .filter(one -> one.what().equals(what) && one.period().equals(period) && where.test(one.village()))
                .map(Done::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
