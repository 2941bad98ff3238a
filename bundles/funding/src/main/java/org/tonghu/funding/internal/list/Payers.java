package org.tonghu.funding.internal.list;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.ServedArea;

/** Who pays within a division: its counties, and each prefecture for what it pays itself (市本级). */
@Component(service = Payers.class)
public final class Payers {
    private final Divisions divisions;
    private final ServedArea area;

    @Activate
    public Payers(@Reference Divisions divisions, @Reference ServedArea area) {
        this.divisions = divisions;
        this.area = area;
    }

    /**
     * Payers where this module serves, the prefecture before its counties.
     *
     * @throws Problem not-found out of the caller's scope or for no division, invalid below a county
     */
    public List<Long> within(long division) {
        area.require(division);
        Division asked = divisions.find(division).orElseThrow(Problem::notFound);
        DivisionLevel level = asked.level();
        if (level.compareTo(DivisionLevel.COUNTY) > 0) {
            throw Problem.invalid("/division", "funding.division-of-payer");
        }
        List<Long> payers = new ArrayList<>();
        if (level == DivisionLevel.PROVINCE) {
            divisions.prefectures().forEach(prefecture -> addPrefecture(prefecture.code(), payers));
        } else if (level == DivisionLevel.PREFECTURE) {
            addPrefecture(division, payers);
        } else {
            payers.add(division);
        }
        payers.removeIf(payer -> !area.serves(payer));
        return payers;
    }

    /** The range of codes whose payers lie within the division, itself among them. */
    public static long end(long division) {
        return DivisionCode.range(division).hi();
    }

    private void addPrefecture(long code, List<Long> payers) {
        payers.add(code);
        divisions.below(code).forEach(county -> payers.add(county.code()));
    }
}
