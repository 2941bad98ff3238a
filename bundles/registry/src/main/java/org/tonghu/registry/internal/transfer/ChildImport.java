package org.tonghu.registry.internal.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.exchange.ImportRow;
import org.tonghu.api.exchange.Outcome;
import org.tonghu.registry.internal.intake.Candidate;
import org.tonghu.registry.internal.intake.Chunk;
import org.tonghu.registry.internal.intake.Fault;
import org.tonghu.registry.internal.intake.Intake;
import org.tonghu.registry.internal.intake.RowCheck;
import org.tonghu.spi.ImportTarget;

/** Takes in tables of the registry form (A3-2). */
@Component(service = ImportTarget.class)
public final class ChildImport implements ImportTarget {
    /** This target's key. */
    public static final String KEY = "registry.children";

    /** Parameter: division outside of which nothing is taken. */
    public static final String LIMIT = "village";

    private final Intake intake;
    private final ChildColumns columns;

    @Activate
    public ChildImport(@Reference Intake intake, @Reference ChildColumns columns) {
        this.intake = intake;
        this.columns = columns;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String permission() {
        return "registry.import";
    }

    @Override
    public List<Column> columns() {
        return columns.template();
    }

    @Override
    public List<Column> recognised() {
        return columns.recognised();
    }

    /** None: what stores the rows writes its own. */
    @Override
    public String action() {
        return null;
    }

    @Override
    public Rows open(Map<String, String> parameters) {
        String division = parameters.get(LIMIT);
        return new ChildRows(division == null ? null : ChildColumns.area(division, LIMIT));
    }

    /** The rows of one import: numbers seen before in the same table are remembered. */
    private final class ChildRows implements Rows {
        private final CodeRange limit;
        private final Chunk.Seen seen = new Chunk.Seen();
        private RowCheck checking;
        private List<Candidate> judged = List.of();

        ChildRows(CodeRange limit) {
            this.limit = limit;
        }

        @Override
        public List<Outcome> check(List<ImportRow> rows) {
            checking = intake.checking(limit);
            List<Candidate> checked = new ArrayList<>(rows.size());
            rows.forEach(row -> checked.add(checking.check(row.number(), row.cells())));
            judged = intake.judge(checked, seen);
            return judged.stream().map(ChildImport::outcome).toList();
        }

        @Override
        public void store(List<ImportRow> rows) {
            Set<Long> wanted = rows.stream().map(ImportRow::number).collect(Collectors.toSet());
            intake.write(
                    judged.stream().filter(row -> wanted.contains(row.number())).toList(), checking);
        }

        @Override
        public void remember(List<ImportRow> rows) {
            RowCheck again = intake.checking(limit);
            rows.forEach(
                    row -> seen.remember(again.check(row.number(), row.cells()).idIndex(), row.number()));
        }
    }

    private static Outcome outcome(Candidate row) {
        List<Outcome.Reason> reasons = new ArrayList<>();
        row.errors().forEach(fault -> reasons.add(reason(fault)));
        row.flags().forEach(fault -> reasons.add(reason(fault)));
        return new Outcome(Outcome.Result.valueOf(row.outcome().toUpperCase(Locale.ROOT)), reasons);
    }

    private static Outcome.Reason reason(Fault fault) {
        return new Outcome.Reason(fault.module(), fault.error());
    }
}
