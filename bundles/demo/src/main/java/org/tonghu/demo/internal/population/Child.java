package org.tonghu.demo.internal.population;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;

/** What is a child's own: health, school, boarding. A pure function of age, place and chance. */
final class Child {
    private static final Weighted<String> HEALTH = Weighted.parse("healthy 945 disabled 31 ill 24");
    private static final Weighted<String> DISABILITY =
            Weighted.parse("intellectual 30 physical 28 hearing 10 speech 8 visual 7 mental 6 multiple 11");
    private static final Weighted<String> ILLNESS = Weighted.parse("congenital-heart 26 epilepsy 20 leukaemia 10"
            + " thalassaemia 12 cerebral-palsy 12 cleft 5 uraemia 3 aplastic-anaemia 3 haemophilia 2 tumour 4 brain-tumour 2"
            + " diabetes-1 2 rare 3 other 6");
    private static final Set<String> WITHOUT_SCHOOL = Set.of("not-in-kindergarten", "dropout", "out-of-school");
    private static final int SCHOOL_YEAR_BEGINS = 9;

    private final Words words;

    Child(Words words) {
        this.words = words;
    }

    void health(Map<String, String> row, Dice dice) {
        String state = HEALTH.pick(dice);
        row.put("health.state", state);
        if (state.equals("disabled")) {
            row.put("health.disabilityType", DISABILITY.pick(dice));
            row.put("health.disabilityGrade", String.valueOf(dice.between(1, 4)));
        } else if (state.equals("ill")) {
            row.put("health.illnessType", ILLNESS.pick(dice));
        }
    }

    void school(Map<String, String> row, LocalDate birth, LocalDate asOf, Village village, Dice dice) {
        String schooling = schooling(years(birth, asOf), dice);
        row.put("schooling", schooling);
        int boarding =
                switch (schooling) {
                    case "primary" -> 120;
                    case "junior" -> 620;
                    case "senior", "vocational" -> 850;
                    default -> 0;
                };
        row.put("boarding", String.valueOf(dice.inThousand(boarding)));
        if (!WITHOUT_SCHOOL.contains(schooling)) {
            row.put("school", name(dice.of(words.phrases("school." + schooling)), village));
        }
    }

    /** Full years at the first day of the school year that runs on the day. */
    static int years(LocalDate birth, LocalDate asOf) {
        int year = asOf.getMonthValue() >= SCHOOL_YEAR_BEGINS ? asOf.getYear() : asOf.getYear() - 1;
        return Period.between(birth, LocalDate.of(year, SCHOOL_YEAR_BEGINS, 1)).getYears();
    }

    private static String schooling(int years, Dice dice) {
        if (years < 3) {
            return "not-in-kindergarten";
        }
        if (years < 6) {
            return dice.inThousand(120) ? "not-in-kindergarten" : "kindergarten";
        }
        if (years < 15) {
            return dice.inThousand(4) ? "dropout" : years < 12 ? "primary" : "junior";
        }
        return dice.inThousand(110) ? "out-of-school" : dice.inThousand(420) ? "vocational" : "senior";
    }

    private String name(String pattern, Village village) {
        return pattern.replace("{village}", spoken(village.name()))
                .replace("{township}", village.township())
                .replace("{county}", village.county())
                .replace("{prefecture}", village.prefecture());
    }

    /** A village's name as people say it, without what it is. */
    private String spoken(String name) {
        return words.phrases("village.endings").stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
