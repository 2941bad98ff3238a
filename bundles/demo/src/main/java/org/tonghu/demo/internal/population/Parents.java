package org.tonghu.demo.internal.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Makes a family's parents. Not for several threads, because identity numbers are given in turn. */
final class Parents {
    /** States that count from six months on, so that the file must say since when. */
    private static final Set<String> SINCE = Set.of("lost-contact", "imprisoned", "drug-rehab", "restricted");

    private static final int SAME_PEOPLE = 850;
    private static final int DAYS_A_YEAR = 365;

    private final People people;
    private final IdNumbers ids;
    private final List<String> workplaces;
    private final LocalDate asOf;

    Parents(People people, IdNumbers ids, Words words, LocalDate asOf) {
        this.people = people;
        this.ids = ids;
        this.workplaces = words.list("workplaces");
        this.asOf = asOf;
    }

    Parent father(String ofPeople, String surname, String state, LocalDate eldest, Dice dice) {
        return parent(people.name(ofPeople, surname, true, dice), true, state, eldest, dice);
    }

    Parent mother(String ofPeople, int prefecture, String state, LocalDate eldest, Dice dice) {
        String own = dice.inThousand(SAME_PEOPLE) ? ofPeople : people.of(prefecture, dice);
        return parent(people.name(own, people.surname(own, dice), false, dice), false, state, eldest, dice);
    }

    private Parent parent(String name, boolean male, String state, LocalDate eldest, Dice dice) {
        if (state.equals("unknown")) {
            return new Parent(null, null, null, state, null, null, null);
        }
        int age = male ? dice.between(20, 40) : dice.between(19, 36);
        LocalDate birth = eldest.minusDays((long) age * DAYS_A_YEAR + dice.below(DAYS_A_YEAR));
        boolean foreign = state.equals("deported");
        boolean there = state.equals("home") || state.equals("away");
        return new Parent(
                name,
                birth,
                foreign ? null : ids.next(birth, male),
                state,
                SINCE.contains(state) ? asOf.minusDays(dice.between(215, 1800)) : null,
                state.equals("away") ? dice.of(workplaces) : null,
                there ? phone(dice) : null);
    }

    /** A number nobody has: 154 is given to no operator. */
    static String phone(Dice dice) {
        return "154" + Integer.toString(100_000_000 + dice.below(100_000_000)).substring(1);
    }
}
