package org.tonghu.registry.internal.text;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;

/** Names of places as a list shows them. */
@Component(service = Places.class)
public final class Places {
    private static final String MARK = " \u00b7 ";
    private final Divisions divisions;

    @Activate
    public Places(@Reference Divisions divisions) {
        this.divisions = divisions;
    }

    /** The place's own name, or its code where it is unknown. */
    public String name(long code) {
        return divisions.find(code).map(Division::name).orElseGet(() -> Long.toString(code));
    }

    /** Township and village. */
    public String place(long village) {
        return name(DivisionCode.ancestor(village, DivisionLevel.TOWNSHIP)) + MARK + name(village);
    }

    /** County, township and village. */
    public List<String> names(long village) {
        return List.of(
                name(DivisionCode.ancestor(village, DivisionLevel.COUNTY)),
                name(DivisionCode.ancestor(village, DivisionLevel.TOWNSHIP)),
                name(village));
    }

    /** Whether the code is that of a village known today. */
    public boolean isVillage(long code) {
        return divisions
                .find(code)
                .filter(place -> place.level() == DivisionLevel.VILLAGE)
                .isPresent();
    }

    /** The prefectures in the caller's area: her own, or all of them. */
    public List<Integer> prefectures(int own) {
        return own != 0
                ? List.of(own)
                : divisions.prefectures().stream()
                        .map(place -> DivisionCode.prefecture(place.code()))
                        .toList();
    }
}
