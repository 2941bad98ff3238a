package org.tonghu.funding.internal.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.fact.Rules;
import org.tonghu.api.problem.FieldError;
import org.tonghu.funding.internal.GrantTables;
import org.tonghu.funding.internal.application.Finding.Reason;
import org.tonghu.funding.internal.rule.CareSetting;
import org.tonghu.funding.internal.rule.GrantAge;
import org.tonghu.funding.internal.rule.Kind;
import org.tonghu.funding.internal.search.Search;
import org.tonghu.funding.internal.search.SearchRows;

/**
 * Whether the kind applied for follows from the facts on a day, and what stands against it (Cl. 9b). Worked out for the
 * platform, so that the answer does not depend on who asks; what a person is shown of it is another question.
 */
@Component(service = Eligibility.class)
public final class Eligibility {
    private static final String CATEGORY = "category";
    private static final String INSTITUTION = "care.institution";
    private static final String ILLNESS = "illness.grave";
    private static final String HIV = "hiv";
    private static final List<String> PARENTS = List.of("father", "mother");

    private final Database db;
    private final Rules rules;
    private final Facts facts;
    private final SearchRows searches;
    private final GrantTables tables;

    @Activate
    public Eligibility(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference Rules rules,
            @Reference Facts facts,
            @Reference SearchRows searches,
            @Reference GrantTables tables) {
        this.db = db;
        this.rules = rules;
        this.facts = facts;
        this.searches = searches;
        this.tables = tables;
    }

    Finding on(LocalDate day, ChildRef child, Kind kind, CareSetting care) {
        return Caller.asSystem(() -> {
            List<Fact> known = facts.on(child.id(), day);
            Finding basis = kind == Kind.HIV ? infection(known) : category(child, kind, day);
            List<FieldError> obstacles = new ArrayList<>();
            person(child, day, obstacles);
            care(known, kind, care, obstacles);
            standard(kind, care, day, obstacles);
            if (basis.rule() == null) {
                obstacles.add(obstacle("category"));
                lostTooShort(known, kind, obstacles);
            } else {
                searched(child.id(), basis, day, obstacles);
            }
            return new Finding(basis.rule(), basis.since(), basis.reasons(), basis.rules(), obstacles);
        });
    }

    private Finding category(ChildRef child, Kind kind, LocalDate day) {
        Sql sql = rules.select(CATEGORY, day, Sql.of("select cast(? as uuid) as child_id", child.id()));
        Optional<Finding> found = db
                .list(
                        sql,
                        row -> kind.code().equals(row.string("outcome"))
                                ? new Finding(
                                        row.string("rule_id"),
                                        row.date("since"),
                                        Finding.reasons(row.string("reasons")),
                                        rules.version(CATEGORY),
                                        List.of())
                                : nothing())
                .stream()
                .filter(finding -> finding.rule() != null)
                .findFirst();
        return found.orElse(nothing());
    }

    private static Finding infection(List<Fact> known) {
        return known.stream()
                .filter(fact -> fact.code().equals(ILLNESS) && HIV.equals(fact.detail()))
                .findFirst()
                .map(fact -> new Finding(
                        Kind.HIV.code(), fact.from(), List.of(new Reason(ILLNESS, fact.from())), null, List.of()))
                .orElse(nothing());
    }

    private static void person(ChildRef child, LocalDate day, List<FieldError> obstacles) {
        if (!child.active()) {
            obstacles.add(obstacle("inactive"));
        }
        if (!GrantAge.isMinor(child.birthDate(), day)) {
            obstacles.add(obstacle("age"));
        }
    }

    private static void care(List<Fact> known, Kind kind, CareSetting care, List<FieldError> obstacles) {
        boolean institution = known.stream().anyMatch(fact -> fact.code().equals(INSTITUTION));
        if (kind.care().isEmpty() && institution != (care == CareSetting.INSTITUTION)) {
            obstacles.add(obstacle(institution ? "care-institution" : "care-scattered"));
        }
    }

    private void standard(Kind kind, CareSetting care, LocalDate day, List<FieldError> obstacles) {
        YearMonth first = tables.starts().start(kind, day);
        if (tables.rates().rate(kind, care, first).isEmpty()) {
            obstacles.add(new FieldError("/verdict", "funding.obstacle.no-rate", Map.of("month", first.toString())));
        }
    }

    private static void lostTooShort(List<Fact> known, Kind kind, List<FieldError> obstacles) {
        if (kind == Kind.DE_FACTO) {
            for (String parent : PARENTS) {
                known.stream()
                        .filter(fact -> fact.code().equals("parent.lost-contact." + parent))
                        .findFirst()
                        .ifPresent(fact -> obstacles.add(new FieldError(
                                "/verdict", "funding.obstacle.lost-since." + parent, Map.of("from", fact.from()))));
            }
        }
    }

    private void searched(UUID child, Finding basis, LocalDate day, List<FieldError> obstacles) {
        List<Search> known = searches.of(child);
        for (String parent : PARENTS) {
            if (ParentReasons.needsSearch(basis.reasons(), parent)) {
                FieldError missing = ParentReasons.missing(known, parent, day);
                if (missing != null) {
                    obstacles.add(missing);
                }
            }
        }
    }

    private static Finding nothing() {
        return new Finding(null, null, List.of(), null, List.of());
    }

    private static FieldError obstacle(String what) {
        return FieldError.of("/verdict", "funding.obstacle." + what);
    }
}
