package org.tonghu.demo.internal;

import java.util.ArrayList;
import java.util.List;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.Divisions;
import org.tonghu.demo.internal.population.Village;

/** All villages of the division tree, with the names above them, in order of code. */
final class Province {
    private Province() {}

    static List<Village> villages(Divisions divisions) {
        List<Village> villages = new ArrayList<>();
        for (Division prefecture : divisions.prefectures()) {
            for (Division county : divisions.below(prefecture.code())) {
                for (Division township : divisions.below(county.code())) {
                    for (Division village : divisions.below(township.code())) {
                        villages.add(new Village(
                                village.code(), village.name(), township.name(), county.name(), prefecture.name()));
                    }
                }
            }
        }
        return villages;
    }
}
