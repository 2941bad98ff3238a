package org.tonghu.registry.internal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.child.ChildIntake;
import org.tonghu.api.code.Codes;
import org.tonghu.api.data.Database;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.FieldError;
import org.tonghu.registry.internal.file.FileCheck;
import org.tonghu.registry.internal.file.RecordMaker;
import org.tonghu.registry.internal.value.Envelope;

/** Takes many children at once: one check and one writer for imports, samples and whatever else comes in bulk. */
@Component(service = {ChildIntake.class, Intake.class})
public final class Intake implements ChildIntake {
    private static final int CHUNK = 1_000;
    private final Database db;
    private final FileCheck check;
    private final RecordMaker maker;
    private final Envelope envelope;
    private final Selector selector;
    private final Codes codes;
    private final Divisions divisions;
    private final Chunk chunk;
    private final ChunkWriter writer;

    @Activate
    public Intake(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference FileCheck check,
            @Reference RecordMaker maker,
            @Reference Envelope envelope,
            @Reference Selector selector,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Chunk chunk,
            @Reference ChunkWriter writer) {
        this.db = db;
        this.check = check;
        this.maker = maker;
        this.envelope = envelope;
        this.selector = selector;
        this.codes = codes;
        this.divisions = divisions;
        this.chunk = chunk;
        this.writer = writer;
    }

    /**
     * The check for the rows of one chunk, under the current caller's scope.
     *
     * @param limit area nothing outside of which is taken, or null
     */
    public RowCheck checking(CodeRange limit) {
        VillageFinder villages = new VillageFinder(divisions, Caller.who().scope(), limit);
        return new RowCheck(check, maker, envelope, selector, codes, villages);
    }

    /** Marks duplicates among checked rows; see {@link Chunk#judge}. */
    public List<Candidate> judge(List<Candidate> rows, Chunk.Seen seen) {
        return chunk.judge(rows, seen);
    }

    /** Stores the good ones in the current transaction; answers with the new ids by row number. */
    public Map<Long, UUID> write(List<Candidate> rows, RowCheck checking) {
        return writer.write(rows.stream().filter(Candidate::good).toList(), checking);
    }

    @Override
    public List<Outcome> take(List<Map<String, String>> rows) {
        return db.tx(() -> {
            Chunk.Seen seen = new Chunk.Seen();
            RowCheck checking = checking(null);
            List<Outcome> outcomes = new ArrayList<>(rows.size());
            for (int from = 0; from < rows.size(); from += CHUNK) {
                int to = Math.min(rows.size(), from + CHUNK);
                outcomes.addAll(take(rows.subList(from, to), from, checking, seen));
            }
            return outcomes;
        });
    }

    private List<Outcome> take(List<Map<String, String>> rows, int from, RowCheck checking, Chunk.Seen seen) {
        List<Candidate> checked = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            checked.add(checking.check(from + i + 1L, rows.get(i)));
        }
        List<Candidate> judged = judge(checked, seen);
        Map<Long, UUID> ids = write(judged, checking);
        return judged.stream()
                .map(row -> new Outcome(ids.get(row.number()), errors(row.errors()), errors(row.flags())))
                .toList();
    }

    private static List<FieldError> errors(List<Fault> faults) {
        return faults.stream().map(Fault::error).toList();
    }
}
