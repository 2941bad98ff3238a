package org.tonghu.demo.internal.population;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.tonghu.api.division.DivisionCode;

/**
 * The children, one row each by the columns of the registry form's import, family by family. The same seed, size, day
 * and divisions give the same rows. Not for several threads.
 */
public final class Population implements Iterator<Map<String, String>> {
    private static final Weighted<String> CHILDREN = Weighted.parse("1 420 2 430 3 130 4 20");
    private static final int DAYS_OF_CHILDHOOD = 18 * 365 + 4;
    private static final int WITHOUT_HUKOU = 6;
    private static final int UP_TO_DATE = 800;
    private static final int QUARTER = 90;
    private static final int NEWBORN_WITHOUT_HUKOU = 120;

    private final long seed;
    private final int size;
    private final LocalDate asOf;
    private final Settlement settlement;
    private final People people;
    private final IdNumbers ids = new IdNumbers();
    private final Parents parents;
    private final Guardianship guardianship;
    private final Livelihood livelihood;
    private final Child child;
    private final Deque<Map<String, String>> ready = new ArrayDeque<>();
    private long families;
    private int given;

    public Population(long seed, int size, LocalDate asOf, Settlement settlement, Words words) {
        this.seed = seed;
        this.size = size;
        this.asOf = asOf;
        this.settlement = settlement;
        people = new People(words);
        parents = new Parents(people, ids, words, asOf);
        guardianship = new Guardianship(people);
        livelihood = new Livelihood(words);
        child = new Child(words);
    }

    @Override
    public boolean hasNext() {
        return given < size;
    }

    @Override
    public Map<String, String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (ready.isEmpty()) {
            ready.addAll(family());
        }
        given++;
        return ready.removeFirst();
    }

    private List<Map<String, String>> family() {
        Dice dice = new Dice(seed, families);
        Village village = settlement.of(families, dice);
        families++;
        int prefecture = DivisionCode.prefecture(village.code());
        Circumstances how = Circumstances.of(dice);
        List<LocalDate> births = births(how, dice);
        LocalDate eldest = Collections.min(births);
        String of = people.of(prefecture, dice);
        String surname = people.surname(of, dice);
        Parent father = parents.father(of, surname, how.father(), eldest, dice);
        Parent mother = parents.mother(of, prefecture, how.mother(), eldest, dice);
        Map<String, String> household = new LinkedHashMap<>();
        household.put("village", String.valueOf(village.code()));
        household.put("ethnicity", of);
        household.put("ruralHukou", String.valueOf(how.rural()));
        household.put("residence", village.address());
        father.write(household, "father");
        mother.write(household, "mother");
        guardianship.write(household, how, of, surname, village, dice);
        List<Map<String, String>> rows = new ArrayList<>();
        for (LocalDate birth : births) {
            rows.add(child(household, how, birth, surname, village, dice));
        }
        return rows;
    }

    private Map<String, String> child(
            Map<String, String> household,
            Circumstances how,
            LocalDate birth,
            String surname,
            Village village,
            Dice dice) {
        boolean male = dice.inThousand(520);
        Map<String, String> row = new LinkedHashMap<>(household);
        row.put("name", people.name(household.get("ethnicity"), surname, male, dice));
        row.put("sex", male ? "male" : "female");
        row.put("birthDate", birth.toString());
        boolean newborn = birth.isAfter(asOf.minusYears(1));
        boolean hukou = !dice.inThousand(newborn ? NEWBORN_WITHOUT_HUKOU : WITHOUT_HUKOU);
        row.put("hukou", String.valueOf(hukou));
        if (hukou) {
            row.put("idNumber", ids.next(birth, male));
            row.put("hukouPlace", village.address());
        }
        if (how.foundling()) {
            row.put("foundling", "true");
        }
        child.health(row, dice);
        child.school(row, birth, asOf, village, dice);
        livelihood.write(row, how, dice);
        row.put("filledOn", filled(birth, dice).toString());
        return row;
    }

    /** Most files were looked at in the last three months, the others longer ago. */
    private LocalDate filled(LocalDate birth, Dice dice) {
        int days = dice.inThousand(UP_TO_DATE) ? dice.below(QUARTER) : dice.between(QUARTER + 1, 4 * QUARTER);
        LocalDate day = asOf.minusDays(days);
        return day.isBefore(birth) ? birth : day;
    }

    private List<LocalDate> births(Circumstances how, Dice dice) {
        int children = how.foundling() ? 1 : Integer.parseInt(CHILDREN.pick(dice));
        List<LocalDate> births = new ArrayList<>();
        LocalDate birth = asOf.minusDays(dice.below(DAYS_OF_CHILDHOOD));
        LocalDate oldest = asOf.minusYears(18).plusDays(1);
        for (int i = 0; i < children; i++) {
            if (!birth.isBefore(oldest)) {
                births.add(birth);
            }
            birth = birth.minusDays(dice.between(400, 1900));
        }
        return births.isEmpty() ? List.of(oldest) : births;
    }
}
