package org.tonghu.spi;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;

/** Figures by division. Counts only, no names. */
@ConsumerType
public interface IndicatorProvider {
    List<Indicator> indicators();

    /** The indicator's value by division code of the level, within the area; a division without children may be missing. */
    Map<Long, Value> values(String indicator, CodeRange area, DivisionLevel level);

    /** @param unit {@code count} or {@code share} */
    record Indicator(String id, Map<String, String> titles, String unit, List<String> clauses) {}

    /**
     * @param number the count, or the numerator of a share
     * @param of the denominator of a share, else 0
     */
    record Value(long number, long of) {}
}
