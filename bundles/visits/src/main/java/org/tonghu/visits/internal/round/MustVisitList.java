package org.tonghu.visits.internal.round;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.problem.Problem;

/** The must-visit list as a person reads it: each page recorded as read. */
@Component(service = MustVisitList.class)
public final class MustVisitList {
    private final Database db;
    private final MustVisit mustVisit;
    private final RoundStore rounds;
    private final Audit audit;

    @Activate
    public MustVisitList(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference MustVisit mustVisit,
            @Reference RoundStore rounds,
            @Reference Audit audit) {
        this.db = db;
        this.mustVisit = mustVisit;
        this.rounds = rounds;
        this.audit = audit;
    }

    /** @param after cursor of the next page, or null at the end */
    public record Page(List<MustVisitChild> items, String after) {}

    /** Of all running rounds. An area out of scope has no children. */
    public Page read(CodeRange area, Boolean met, int limit, String after) {
        return db.tx(() -> page(new MustVisit.Query(null, area, met, limit, after)));
    }

    /** @throws Problem not-found where the round is none of the caller's */
    public Page ofRound(UUID round, CodeRange area, Boolean met, int limit, String after) {
        return db.tx(() -> {
            rounds.require(round);
            return page(new MustVisit.Query(round, area, met, limit, after));
        });
    }

    /** What a state in an address asks for: {@code due}, {@code done}; empty for all. */
    public static Optional<Boolean> met(String state) {
        if (state == null || state.isBlank() || state.equals("all")) {
            return Optional.empty();
        }
        return switch (state) {
            case "due" -> Optional.of(false);
            case "done" -> Optional.of(true);
            default -> throw Problem.invalid("?state", "enum");
        };
    }

    private Page page(MustVisit.Query query) {
        MustVisit.Page page = mustVisit.page(query);
        long place =
                query.area() == null ? Caller.who().division() : query.area().lo();
        int size = page.items().size();
        audit.read("visits.must-visit-read", "child", null, place, Integer.toString(size));
        return new Page(page.items(), page.after());
    }
}
