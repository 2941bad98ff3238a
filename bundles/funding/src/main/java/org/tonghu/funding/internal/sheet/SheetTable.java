package org.tonghu.funding.internal.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.rule.Money;
import org.tonghu.funding.internal.sheet.Sheet.Line;

/** The sheet as the paper has it: persons and 万元, blank where there is nobody or no share. */
final class SheetTable {
    /** Columns in order: suffixes of {@code funding.sheet.…}. */
    static final List<String> COLUMNS = List.of(
            "name",
            "paid",
            "orphans-institution",
            "orphans-scattered",
            "de-facto",
            "hiv",
            "amount",
            "central",
            "prefecture",
            "county",
            "balance");

    private SheetTable() {}

    static List<String> cells(Line line) {
        return Arrays.asList(
                line.name(),
                String.valueOf(line.paid()),
                persons(line.orphansInstitution()),
                persons(line.orphansScattered()),
                persons(line.deFacto()),
                persons(line.hiv()),
                amount(line.amountWan()),
                amount(line.centralProvincialWan()),
                amount(line.prefectureWan()),
                amount(line.countyWan()),
                amount(line.balanceWan()));
    }

    static String standard(BigDecimal standard) {
        return standard == null ? "-" : Money.trimmed(standard);
    }

    /** The month asked for. */
    static YearMonth month(Map<String, String> parameters) {
        try {
            return YearMonth.parse(parameters.getOrDefault("month", ""));
        } catch (DateTimeException e) {
            throw Problem.invalid("/parameters/month", "funding.month-invalid");
        }
    }

    /** The division asked for, the caller's own where none is. */
    static long division(Map<String, String> parameters) {
        String text = parameters.get("division");
        if (text == null || text.isBlank()) {
            return Caller.who().division();
        }
        if (!text.matches("53\\d{10}")) {
            throw Problem.invalid("/parameters/division", "funding.division-invalid");
        }
        return Long.parseLong(text);
    }

    private static String persons(long count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private static String amount(String wan) {
        return wan == null ? "" : wan;
    }
}
