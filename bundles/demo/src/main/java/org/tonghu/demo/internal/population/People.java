package org.tonghu.demo.internal.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The peoples of Yunnan 民族: who lives where, and how each names its children. Shares are rough ones of the censuses. */
final class People {
    private static final int ONE_SYLLABLE = 300;

    private final Map<Integer, Weighted<String>> byPrefecture = new LinkedHashMap<>();
    private final Map<String, Customs> customs = new LinkedHashMap<>();
    private final List<String> surnames;
    private final List<String> boys;
    private final List<String> girls;

    People(Words words) {
        surnames = words.list("surnames");
        boys = words.list("boys");
        girls = words.list("girls");
        for (String[] row : Words.table("prefectures.csv")) {
            byPrefecture.put(Integer.valueOf(row[0]), Weighted.parse(row[2]));
        }
        for (String[] row : Words.table("peoples.csv")) {
            customs.put(
                    row[0], new Customs(split(row[1]), split(row[2]), split(row[3]), Integer.parseInt(row[4]), row[5]));
        }
    }

    /** A people by its share in the prefecture. */
    String of(int prefecture, Dice dice) {
        return byPrefecture.get(prefecture).pick(dice);
    }

    /** A family name, or an empty one for a people that has none. */
    String surname(String people, Dice dice) {
        Customs custom = customs.get(people);
        if (custom.style().equals("pair")) {
            return "";
        }
        return dice.of(custom.surnames().isEmpty() ? surnames : custom.surnames());
    }

    /** A whole name, by the people's own custom as often as it is kept. */
    String name(String people, String surname, boolean male, Dice dice) {
        Customs custom = customs.get(people);
        if (dice.below(100) >= custom.own()) {
            List<String> syllables = male ? boys : girls;
            String first = dice.of(syllables);
            return surname + first + (dice.inThousand(ONE_SYLLABLE) ? "" : dice.of(syllables));
        }
        String given = dice.of(male ? custom.boys() : custom.girls());
        return switch (custom.style()) {
            case "pair" -> dice.of(custom.boys()) + given;
            case "alone" -> given;
            default -> surname + given;
        };
    }

    private static List<String> split(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    /**
     * @param own in how many of a hundred children the people's own names are given
     * @param style whether these come after the family name, stand alone, or make a pair without one
     */
    private record Customs(List<String> surnames, List<String> boys, List<String> girls, int own, String style) {}
}
