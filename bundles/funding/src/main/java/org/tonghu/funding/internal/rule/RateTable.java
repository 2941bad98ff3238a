package org.tonghu.funding.internal.rule;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tonghu.funding.internal.rule.TableFile.Months;

/**
 * The standards: yuan a month by kind, care setting and month (Cl. 9a, 9b). File {@code grant-rates.csv}, columns
 * {@code kind,care_setting,valid_from,valid_to,amount,document}; {@code valid_to} is the first month no longer paid so.
 */
public final class RateTable {
    private final List<Line> lines;

    private RateTable(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * @throws IllegalArgumentException for a wrong line, a negative amount, or two lines for the same month
     */
    public static RateTable read(String text) {
        List<Line> lines = TableFile.read(text, RateTable::line);
        for (int i = 0; i < lines.size(); i++) {
            for (Line other : lines.subList(0, i)) {
                if (lines.get(i).meets(other)) {
                    throw new IllegalArgumentException("two rates for the same month: " + other + ", " + lines.get(i));
                }
            }
        }
        return new RateTable(lines);
    }

    public Optional<BigDecimal> rate(Kind kind, CareSetting care, YearMonth month) {
        return lines.stream()
                .filter(line -> line.kind == kind && line.care == care && line.months.contain(month))
                .map(Line::amount)
                .findFirst();
    }

    private static Line line(Map<String, String> row) {
        BigDecimal amount = Money.of(row.get("amount"));
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above zero: " + amount);
        }
        return new Line(
                Kind.byCode(row.get("kind")).orElseThrow(() -> new IllegalArgumentException("kind: " + row)),
                CareSetting.byCode(row.get("care_setting"))
                        .orElseThrow(() -> new IllegalArgumentException("care_setting: " + row)),
                Months.of(row),
                amount);
    }

    private record Line(Kind kind, CareSetting care, Months months, BigDecimal amount) {
        boolean meets(Line other) {
            return kind == other.kind && care == other.care && months.meet(other.months);
        }
    }
}
