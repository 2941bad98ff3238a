package org.tonghu.demo.internal.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;

/**
 * Which family lives where: first several in the villages of the demonstration accounts, then one in every county, all
 * others spread by weight. Immutable.
 */
public final class Settlement {
    private static final double TOWN_WEIGHT = 0.25;
    private static final int FEWEST_SHOWN = 3;
    private static final int MOST_SHOWN = 16;
    private static final int SHARE_SHOWN = 400;

    private final List<Village> first;
    private final Weighted<Village> all;
    private final List<Village> shown;
    private final List<Village> beside;

    private Settlement(List<Village> first, Weighted<Village> all, List<Village> shown, List<Village> beside) {
        this.first = first;
        this.all = all;
        this.shown = shown;
        this.beside = beside;
    }

    /**
     * @param villages of the whole province
     * @param prefectures those, of four digits, whose most typical village is to be shown
     * @param size number of children wanted
     */
    public static Settlement of(List<Village> villages, List<Integer> prefectures, int size, Words words) {
        Pattern excluded = Pattern.compile(words.one("excluded"));
        List<Village> lived = villages.stream()
                .filter(village -> !excluded.matcher(village.name()).find())
                .toList();
        Pattern town = Pattern.compile(words.one("urban"));
        Map<Integer, Double> factors = factors();
        double[] weights = lived.stream()
                .mapToDouble(village -> weight(village, town) * factors.getOrDefault(prefecture(village), 1.0))
                .toArray();
        List<List<Village>> townships = prefectures.stream()
                .map(prefecture -> typical(lived, prefecture, town))
                .toList();
        List<Village> shown =
                townships.stream().map(township -> township.get(0)).toList();
        List<Village> beside = townships.stream()
                .map(township -> township.get(Math.min(1, township.size() - 1)))
                .toList();
        List<Village> first = new ArrayList<>();
        for (int i = 0; i < Math.max(FEWEST_SHOWN, Math.min(MOST_SHOWN, size / SHARE_SHOWN)); i++) {
            first.addAll(shown);
        }
        for (int i = 0; i < FEWEST_SHOWN; i++) {
            first.addAll(beside);
        }
        first.addAll(oneACounty(lived, town));
        return new Settlement(List.copyOf(first), Weighted.of(lived, weights), shown, beside);
    }

    /** Where the family of this number lives. */
    Village of(long family, Dice dice) {
        return family < first.size() ? first.get((int) family) : all.pick(dice);
    }

    /** The villages of the demonstration accounts, in the order their prefectures were asked for. */
    public List<Village> shown() {
        return shown;
    }

    /** For each of the shown villages another one of its township, for those who are new there. */
    public List<Village> beside() {
        return beside;
    }

    private static Map<Integer, Double> factors() {
        Map<Integer, Double> factors = new HashMap<>();
        for (String[] row : Words.table("prefectures.csv")) {
            factors.put(Integer.valueOf(row[0]), Double.valueOf(row[1]));
        }
        return factors;
    }

    private static double weight(Village village, Pattern town) {
        return town.matcher(village.name()).find() ? TOWN_WEIGHT : 1;
    }

    /** The country villages of the township that has most of them. */
    private static List<Village> typical(List<Village> villages, int prefecture, Pattern town) {
        Map<Long, List<Village>> byTownship = new LinkedHashMap<>();
        villages.stream()
                .filter(village -> prefecture(village) == prefecture)
                .filter(village -> !town.matcher(village.name()).find())
                .forEach(village -> byTownship
                        .computeIfAbsent(
                                DivisionCode.ancestor(village.code(), DivisionLevel.TOWNSHIP),
                                code -> new ArrayList<>())
                        .add(village));
        List<Village> largest = List.of();
        for (List<Village> township : byTownship.values()) {
            largest = township.size() > largest.size() ? township : largest;
        }
        if (largest.isEmpty()) {
            throw new IllegalArgumentException("no village in " + prefecture);
        }
        return largest;
    }

    private static List<Village> oneACounty(List<Village> villages, Pattern town) {
        Map<Long, Village> byCounty = new LinkedHashMap<>();
        for (Village village : villages) {
            byCounty.merge(
                    DivisionCode.ancestor(village.code(), DivisionLevel.COUNTY),
                    village,
                    (known, next) -> town.matcher(known.name()).find() ? next : known);
        }
        return List.copyOf(byCounty.values());
    }

    private static int prefecture(Village village) {
        return DivisionCode.prefecture(village.code());
    }
}
