package org.tonghu.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tonghu.api.actor.Caller;

/** Prints how many children a second go in; run by hand. */
final class IntakeSpeed {
    private IntakeSpeed() {}

    public static void main(String[] arguments) {
        try (House house = new House()) {
            long village = house.village(House.MANGSHI, 0);
            for (int round = 0; round < 10; round++) {
                List<Map<String, String>> rows = new ArrayList<>();
                for (int i = 0; i < 2_000; i++) {
                    int n = round * 2_000 + i;
                    String day = String.format("20%02d-%02d-01", 10 + n / 11988, 1 + n / 999 % 12);
                    Map<String, String> row = Samples.row(village, "李小明", Samples.idNumber(day, 1 + n % 999));
                    row.put("birthDate", day);
                    row.put("father.name", "李大");
                    row.put("father.state", "外出务工");
                    row.put("mother.name", "王大");
                    row.put("income", "务农、外出务工");
                    rows.add(row);
                }
                long start = System.nanoTime();
                Caller.asSystem(() -> house.intake.take(rows));
                System.out.println(2_000 * 1_000_000_000L / (System.nanoTime() - start) + " children/s");
                house.audit.changed.clear();
                house.events.clear();
            }
        }
    }
}
