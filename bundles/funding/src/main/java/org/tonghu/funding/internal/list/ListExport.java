package org.tonghu.funding.internal.list;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.exchange.Column.Kind;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.Texts;
import org.tonghu.spi.ExportSource;

/** The monthly lists of a division as a table file, each line with its explanation. */
@Component
public final class ListExport implements ExportSource {
    private static final int PAGE = 200;
    private static final List<Column> COLUMNS = List.of(
            column("name", "funding.decision.child"),
            column("place", "funding.decision.place"),
            column("kind", "funding.decision.kind"),
            column("care", "funding.decision.care"),
            column("item", "funding.line.item"),
            column("month", "funding.line.month"),
            column("outcome", "funding.line.outcome"),
            column("rate", "funding.line.rate"),
            column("already", "funding.decision.already"),
            column("amount", "funding.line.amount"),
            column("central", "funding.sheet.central"),
            column("prefecture", "funding.sheet.prefecture"),
            column("county", "funding.sheet.county"),
            column("why", "funding.line.why"));

    private final MonthlyLists lists;
    private final Texts texts;

    @Activate
    public ListExport(@Reference MonthlyLists lists, @Reference Texts texts) {
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "funding.month-list";
    }

    @Override
    public Map<String, String> titles() {
        return Texts.all("funding.export.lines");
    }

    @Override
    public String permission() {
        return "funding.sheets";
    }

    @Override
    public ExportSource.Rows open(Map<String, String> parameters) {
        String division = parameters.get("division");
        long code = division == null || division.isBlank()
                ? Caller.who().division()
                : org.tonghu.funding.internal.Page.division(division);
        return new LineTable(code, lists.within(code, month(parameters.getOrDefault("month", ""))));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("/parameters/month", "funding.month-invalid");
        }
    }

    private static Column column(String key, String text) {
        Map<String, String> titles = Texts.all(text);
        return Column.of(key, titles.get("zh-CN"), titles.get("en"), Kind.TEXT);
    }

    private List<String> cells(ListLine line) {
        return Arrays.asList(
                line.childName(),
                texts.place(Long.parseLong(line.village())),
                texts.label("funding-kind", line.kind()),
                texts.label("funding-care", line.careSetting()),
                texts.label("funding-line-kind", line.lineKind()),
                line.forMonth(),
                texts.label("funding-outcome", line.outcome()),
                text(line.rate()),
                text(line.alreadyPaid()),
                text(line.amount()),
                text(line.centralProvincial()),
                text(line.prefecture()),
                text(line.county()),
                line.why());
    }

    private static String text(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    /** The lines of a month's lists, one list after the other; a cursor is the list's place and that of the line. */
    private final class LineTable implements ExportSource.Rows {
        private static final String JOIN = "|";
        private final long division;
        private final List<MonthlyList> months;

        LineTable(long division, List<MonthlyList> months) {
            this.division = division;
            this.months = months;
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public long total() {
            return months.stream()
                    .mapToLong(list -> list.paid() + list.arrears() + list.held())
                    .sum();
        }

        @Override
        public long division() {
            return division;
        }

        @Override
        public ExportSource.Page page(String after) {
            if (months.isEmpty()) {
                return new ExportSource.Page(List.of(), null);
            }
            int at = after == null ? 0 : Integer.parseInt(after.substring(0, after.indexOf(JOIN)));
            String line = after == null ? null : after.substring(after.indexOf(JOIN) + 1);
            var rows = lists.lines(months.get(at).id(), org.tonghu.funding.internal.Page.of(null, line, PAGE), null);
            String next =
                    rows.after() != null ? at + JOIN + rows.after() : at + 1 < months.size() ? at + 1 + JOIN : null;
            return new ExportSource.Page(
                    rows.items().stream().map(ListExport.this::cells).toList(), next);
        }
    }
}
