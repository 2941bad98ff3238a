package org.tonghu.visits.internal.surface;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;
import org.tonghu.spi.ChildFileSection;
import org.tonghu.visits.internal.round.Reasons;

/** The section 必访与随访 of a child's file: in which sets she is, since when and why, and whether she is visited regularly. */
@Component
public final class MustVisitSection implements ChildFileSection {
    private final FollowUpRules followUp;
    private final Reasons reasons;
    private final Permissions permissions;
    private final Database db;

    @Activate
    public MustVisitSection(
            @Reference FollowUpRules followUp,
            @Reference Reasons reasons,
            @Reference Permissions permissions,
            @Reference(target = "(tonghu.module=visits)") Database db) {
        this.followUp = followUp;
        this.reasons = reasons;
        this.permissions = permissions;
        this.db = db;
    }

    /**
     * What the section shows.
     *
     * @param items the rounds not closed in whose set the child is (Cl. 6d)
     * @param followUp codes of list {@code visits-follow-up}: why she is visited regularly (Cl. A3-4)
     */
    public record Content(List<Membership> items, Set<String> followUp) {}

    /** A set the child is in. */
    public record Membership(
            UUID round,
            String quarter,
            LocalDate dueOn,
            LocalDate metOn,
            LocalDate addedOn,
            Set<String> kinds,
            String why) {}

    @Override
    public String key() {
        return "must-visit";
    }

    @Override
    public Content content(ChildRef child) {
        permissions.require(VisitSection.READ);
        return new Content(memberships(child.id()), followUp.kinds(child.id()));
    }

    private List<Membership> memberships(UUID child) {
        Map<UUID, Row> rounds = new LinkedHashMap<>();
        Map<UUID, List<Reasons.Stored>> stored = new LinkedHashMap<>();
        db.each(
                Sql.of(
                        "select r.id, r.quarter, r.due_on, e.met_on, e.added_on, e.kind, e.reasons from visits_entry e"
                                + " join visits_round r on r.id = e.round_id where e.child_id = ?"
                                + " and r.closed_at is null order by r.due_on, r.id, e.rule_id",
                        child),
                row -> {
                    UUID round = row.uuid("id");
                    rounds.putIfAbsent(
                            round,
                            new Row(
                                    row.string("quarter"),
                                    row.date("due_on"),
                                    row.date("met_on"),
                                    row.date("added_on")));
                    stored.computeIfAbsent(round, id -> new ArrayList<>())
                            .add(new Reasons.Stored(row.string("kind"), row.string("reasons")));
                });
        Map<UUID, Reasons.Told> told = reasons.told(stored);
        List<Membership> memberships = new ArrayList<>();
        rounds.forEach((round, row) -> memberships.add(new Membership(
                round,
                row.quarter(),
                row.dueOn(),
                row.metOn(),
                row.addedOn(),
                told.get(round).kinds(),
                told.get(round).line())));
        return memberships;
    }

    private record Row(String quarter, LocalDate dueOn, LocalDate metOn, LocalDate addedOn) {}

    @Override
    public List<Column> columns() {
        return List.of();
    }

    @Override
    public Map<UUID, Map<String, String>> values(Collection<UUID> children) {
        return Map.of();
    }

    @Override
    public List<FieldError> check(Map<String, String> row) {
        return List.of();
    }

    @Override
    public void store(ChildRef child, Map<String, String> row) {
        // the set comes from facts, not from tables
    }
}
