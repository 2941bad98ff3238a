package org.tonghu.demo.internal.population;

/** Names of invented grown-ups, one after the other. Not for several threads. */
public final class RealNames {
    private final String many;
    private final People people;
    private final Dice dice;

    public RealNames(Words words, long seed) {
        many = words.one("people.many");
        people = new People(words);
        dice = new Dice(seed, -1);
    }

    public String next() {
        return people.name(many, people.surname(many, dice), dice.inThousand(400), dice);
    }
}
