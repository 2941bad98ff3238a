package org.tonghu.demo.internal.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a household lives on and what help it has. */
final class Livelihood {
    private final String mark;

    Livelihood(Words words) {
        mark = words.one("list.mark");
    }

    void write(Map<String, String> row, Circumstances how, Dice dice) {
        row.put("poverty", how.poverty());
        row.put("income", String.join(mark, income(how, dice)));
        row.put("aid", String.join(mark, aid(how, row, dice)));
    }

    private static List<String> income(Circumstances how, Dice dice) {
        List<String> income = new ArrayList<>();
        if (how.father().equals("away") || how.mother().equals("away")) {
            income.add("migrant-work");
        }
        if (how.rural() && !how.institution() && dice.inThousand(800)) {
            income.add("farming");
        }
        if (how.cared() && dice.inThousand(how.rural() ? 150 : 700)) {
            income.add(dice.inThousand(600) ? "local-work" : "business");
        }
        if (how.withoutParents() || !how.poverty().equals("none")) {
            income.add("subsidy");
        }
        return income.isEmpty() ? List.of("other") : income;
    }

    private static List<String> aid(Circumstances how, Map<String, String> row, Dice dice) {
        List<String> aid = new ArrayList<>();
        if (how.poverty().equals("low-income")) {
            aid.add("minimum-living");
        } else if (how.poverty().equals("extreme-poverty")) {
            aid.add("extreme-poverty");
        }
        if (how.whereabouts().equals("orphan") || how.foundling()) {
            aid.add("orphan-grant");
        } else if (how.whereabouts().equals("de-facto")) {
            aid.add("de-facto-grant");
        }
        if (row.containsKey("health.disabilityType")) {
            aid.add("disability-subsidy");
        } else if (row.containsKey("health.illnessType") && dice.inThousand(700)) {
            aid.add("medical");
        }
        if (!how.poverty().equals("none") && dice.inThousand(250)) {
            aid.add("education");
        }
        return aid.isEmpty() ? List.of("none") : aid;
    }
}
