package org.tonghu.funding.internal.list;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.GrantTables;
import org.tonghu.funding.internal.Kinds;
import org.tonghu.funding.internal.Texts;
import org.tonghu.funding.internal.rule.CareSetting;
import org.tonghu.funding.internal.rule.Kind;
import org.tonghu.funding.internal.rule.Split;

/** The standards and splits of a month for a payer, as rows that the list's one statement joins. */
@Component(service = RateLines.class)
public final class RateLines {
    private final GrantTables tables;
    private final Kinds kinds;
    private final Texts texts;

    @Activate
    public RateLines(@Reference GrantTables tables, @Reference Kinds kinds, @Reference Texts texts) {
        this.tables = tables;
        this.kinds = kinds;
        this.texts = texts;
    }

    /**
     * @throws Problem conflict {@code funding-split-uneven} where the split table does not add up to the standard
     */
    List<Object[]> of(UUID list, long payer, YearMonth month) {
        List<Object[]> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (CareSetting care : CareSetting.values()) {
                tables.rates()
                        .rate(kind, care, month)
                        .ifPresent(rate -> lines.add(line(list, payer, month, kind, care, rate)));
            }
        }
        return lines;
    }

    private Object[] line(UUID list, long payer, YearMonth month, Kind kind, CareSetting care, BigDecimal rate) {
        Split split = split(payer, care, month, rate);
        return new Object[] {
            list, kinds.index(kind), care.code(), rate, split.centralProvincial(), split.prefecture(), split.county()
        };
    }

    private Split split(long payer, CareSetting care, YearMonth month, BigDecimal rate) {
        try {
            Optional<Split> split = tables.splits().split(payer, care, month, rate);
            return split.orElseThrow(() -> new IllegalStateException("no split for " + payer));
        } catch (IllegalStateException e) {
            Map<String, Object> args = Map.of("payer", texts.payer(payer), "month", month, "rate", rate);
            throw (Problem) Problem.conflict("funding-split-uneven", args, null).initCause(e);
        }
    }
}
