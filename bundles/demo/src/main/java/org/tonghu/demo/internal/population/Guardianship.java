package org.tonghu.demo.internal.population;

import java.util.Map;

/** Who looks after a family's children, and how well. */
final class Guardianship {
    private static final Weighted<String> ENTRUSTED = Weighted.parse("none 6 entrusted-weak 95 fair 560 good 339");
    private static final Weighted<String> PARENTS = Weighted.parse("none 1 parent-unable 6 fair 300 good 693");
    private static final Weighted<String> UNABLE =
            Weighted.parse("parent-unable 420 entrusted-weak 80 fair 400 good 100");
    private static final Weighted<String> RELATION = Weighted.parse(
            "grandfather 34 grandmother 36 maternal-grandfather 8 maternal-grandmother 9 uncle-aunt 9 relative 2 sibling 2");

    private final People people;

    Guardianship(People people) {
        this.people = people;
    }

    void write(
            Map<String, String> row, Circumstances how, String ofPeople, String surname, Village village, Dice dice) {
        row.put("guardianship.form", form(how));
        row.put("guardianship.state", state(how, dice));
        row.put("careSetting", how.institution() ? "institution" : "scattered");
        if (!how.cared() && !how.institution()) {
            String relation = RELATION.pick(dice);
            boolean male =
                    relation.contains("grandfather") || dice.inThousand(300) && !relation.contains("grandmother");
            String family = relation.startsWith("maternal") ? people.surname(ofPeople, dice) : surname;
            row.put("guardianship.entrusted.name", people.name(ofPeople, family, male, dice));
            row.put("guardianship.entrusted.relation", relation);
            row.put("guardianship.entrusted.phone", Parents.phone(dice));
            row.put("guardianship.entrusted.address", village.address());
        }
    }

    private static String form(Circumstances how) {
        if (how.institution()) {
            return "institution";
        }
        return switch (how.whereabouts()) {
            case "away" -> "both-away";
            case "one-away-unable" -> "one-away-other-unable";
            case "home", "one-away", "one-dead" -> "parents";
            default -> "other";
        };
    }

    private static String state(Circumstances how, Dice dice) {
        if (how.institution()) {
            return "good";
        }
        if (how.cared()) {
            return PARENTS.pick(dice);
        }
        return (how.whereabouts().equals("one-away-unable") ? UNABLE : ENTRUSTED).pick(dice);
    }
}
