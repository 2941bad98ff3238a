package org.tonghu.funding.internal.rule;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.funding.internal.rule.TableFile.Months;

/**
 * Who pays how much of a head's standard, by payer, care setting and month (Cl. 9c). File {@code grant-split.csv}, columns
 * {@code payer,care_setting,valid_from,valid_to,central_provincial,prefecture,county}. The payer is a county, or a
 * prefecture for what it pays itself (市本级); a line of the prefecture with {@code payer} ending in {@code *} serves all
 * its counties, {@code 53*} the whole province; the longest wins. {@code central_provincial} {@code *} is the rest of the
 * standard. An empty share is no share, {@code 0} one of nothing.
 */
public final class SplitTable {
    private static final String REST = "*";

    private final List<Line> lines;

    private SplitTable(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * @throws IllegalArgumentException for a wrong line, a negative share, or two lines for the same month
     */
    public static SplitTable read(String text) {
        List<Line> lines = TableFile.read(text, SplitTable::line);
        for (int i = 0; i < lines.size(); i++) {
            for (Line other : lines.subList(0, i)) {
                if (lines.get(i).meets(other)) {
                    throw new IllegalArgumentException("two splits for the same month: " + other + ", " + lines.get(i));
                }
            }
        }
        return new SplitTable(lines);
    }

    /**
     * The split of a standard; empty where no line serves the payer.
     *
     * @throws IllegalStateException where the line does not add up to the standard
     */
    public Optional<Split> split(long payer, CareSetting care, YearMonth month, BigDecimal standard) {
        return lines.stream()
                .filter(line -> line.care == care && line.months.contain(month) && line.serves(payer))
                .max(Comparator.comparingInt(line -> line.payer.length()))
                .map(line -> line.split(standard));
    }

    private static Line line(Map<String, String> row) {
        if (!row.get("payer").matches("\\d{12}|\\d{2,6}\\*")) {
            throw new IllegalArgumentException("payer: " + row.get("payer"));
        }
        String central = row.get("central_provincial");
        return new Line(
                row.get("payer"),
                CareSetting.byCode(row.get("care_setting"))
                        .orElseThrow(() -> new IllegalArgumentException("care_setting: " + row)),
                Months.of(row),
                central.equals(REST) ? null : share(central),
                share(row.get("prefecture")),
                share(row.get("county")));
    }

    private static BigDecimal share(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        BigDecimal share = Money.of(cell);
        if (share.signum() < 0) {
            throw new IllegalArgumentException("a share is not below zero: " + cell);
        }
        return share;
    }

    /** @param central null for the rest */
    private record Line(
            String payer,
            CareSetting care,
            Months months,
            BigDecimal central,
            BigDecimal prefecture,
            BigDecimal county) {

        boolean meets(Line other) {
            return payer.equals(other.payer) && care == other.care && months.meet(other.months);
        }

        boolean serves(long code) {
            String text = String.valueOf(code);
            return payer.endsWith(REST)
                    ? text.startsWith(payer.substring(0, payer.length() - 1)) && servesLevel(code)
                    : payer.equals(text);
        }

        /** A line for all counties of a prefecture says nothing of what the prefecture pays itself. */
        private boolean servesLevel(long code) {
            return payer.length() <= 3 || DivisionCode.level(code) != DivisionLevel.PREFECTURE;
        }

        Split split(BigDecimal standard) {
            Split whole = new Split(standard, prefecture, county).of(standard);
            if (central != null && whole.centralProvincial().compareTo(central) != 0) {
                throw new IllegalStateException("the split of " + payer + " does not add up to " + standard);
            }
            return whole;
        }
    }
}
