package org.tonghu.facts.internal.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.spi.IndicatorProvider;

/** One question to one provider. */
record Asked(IndicatorProvider provider, CodeRange area) {

    /**
     * The questions for an area: neighbouring prefectures with the same provider are asked together, so that the whole
     * province takes one statement where one module serves it.
     *
     * @param prefectures in order of code
     */
    static List<Asked> joined(
            List<Division> prefectures, CodeRange area, Function<Division, Optional<IndicatorProvider>> provider) {
        List<Asked> questions = new ArrayList<>();
        IndicatorProvider last = null;
        for (Division prefecture : prefectures) {
            Optional<CodeRange> range = Ranges.overlap(DivisionCode.range(prefecture.code()), area);
            if (range.isEmpty()) {
                continue;
            }
            IndicatorProvider here = provider.apply(prefecture).orElse(null);
            if (here != null && here == last) {
                Asked before = questions.remove(questions.size() - 1);
                questions.add(new Asked(
                        here, new CodeRange(before.area().lo(), range.get().hi())));
            } else if (here != null) {
                questions.add(new Asked(here, range.get()));
            }
            last = here;
        }
        return questions;
    }
}
