package org.tonghu.funding.internal.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.tonghu.funding.internal.rule.TableFile.Months;

/**
 * From which month a grant is paid: the month of the county's decision and so many months. File {@code grant-start.csv},
 * columns {@code kind,valid_from,valid_to,months_after,document}; the month of the decision chooses the line.
 */
public final class StartTable {
    private final List<Line> lines;

    private StartTable(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * @throws IllegalArgumentException for a wrong line
     */
    public static StartTable read(String text) {
        return new StartTable(TableFile.read(text, StartTable::line));
    }

    /**
     * @throws IllegalStateException where no line is in force
     */
    public YearMonth start(Kind kind, LocalDate decidedOn) {
        YearMonth month = YearMonth.from(decidedOn);
        return lines.stream()
                .filter(line -> line.kind == kind && line.months.contain(month))
                .map(line -> month.plusMonths(line.monthsAfter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no start month for " + kind.code() + " in " + month));
    }

    private static Line line(Map<String, String> row) {
        return new Line(
                Kind.byCode(row.get("kind")).orElseThrow(() -> new IllegalArgumentException("kind: " + row)),
                Months.of(row),
                Integer.parseInt(row.get("months_after")));
    }

    private record Line(Kind kind, Months months, int monthsAfter) {}
}
