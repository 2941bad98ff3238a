package org.tonghu.facts.internal.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.fact.Stated;
import org.tonghu.api.problem.Problem;
import org.tonghu.facts.internal.Fixture;
import org.tonghu.facts.internal.child.SqlChildren;
import org.tonghu.persistence.testkit.TestDatabase;

/** Children and facts on one database; each database has a class of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FactCases {
    private static final long VILLAGE = 533102001001L;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final LocalDate LATER = LocalDate.of(2026, 5, 20);

    private TestDatabase test;
    private Database db;
    private SqlChildren children;
    private SqlFacts facts;

    abstract TestDatabase open();

    @BeforeAll
    void start() {
        test = open();
        db = test.database();
        children = new SqlChildren(db);
        Confidentiality confidentiality =
                new Confidentiality(Fixture.catalogue("a", "b", "ill=medical", "secret=sealed"), Fixture.permissions());
        facts = new SqlFacts(db, Fixture.vault(), confidentiality, Fixture.CLOCK);
    }

    @AfterAll
    void stop() {
        test.close();
    }

    @Test
    void whatIsNoLongerStatedEndsAndTheRestStays() {
        UUID child = child();
        state(child, FIRST, new Stated("a", "1", null), new Stated("b", null, LocalDate.of(2025, 3, 1)));
        Fact kept = on(child, FIRST).get(1);
        state(child, LATER, new Stated("b", null, null));
        assertThat(told(child, LATER.minusDays(1))).containsExactly("a:1:2026-01-10", "b:null:2025-03-01");
        assertThat(told(child, LATER)).containsExactly("b:null:2025-03-01");
        assertThat(on(child, LATER)).containsExactly(kept);
    }

    @Test
    void anotherDetailIsAnotherFact() {
        UUID child = child();
        state(child, FIRST, new Stated("a", "1", null));
        state(child, LATER, new Stated("a", "2", null));
        assertThat(told(child, LATER)).containsExactly("a:2:2026-05-20");
        assertThat(history(child)).extracting(Fact::to).containsExactly(null, LATER);
    }

    @Test
    void aCorrectedFirstDayLeavesTheOldOneAsNeverTrue() {
        UUID child = child();
        state(child, FIRST, new Stated("a", null, LocalDate.of(2025, 12, 1)));
        state(child, LATER, new Stated("a", null, LocalDate.of(2025, 6, 1)));
        assertThat(told(child, LATER)).containsExactly("a:null:2025-06-01");
        assertThat(told(child, LocalDate.of(2025, 12, 5))).containsExactly("a:null:2025-06-01");
        assertThat(history(child)).hasSize(2);
    }

    @Test
    void statedAndWithdrawnOnOneDayIsTrueOnNone() {
        UUID child = child();
        state(child, FIRST, new Stated("a", null, null));
        state(child, FIRST);
        assertThat(told(child, FIRST)).isEmpty();
        assertThat(history(child)).hasSize(1);
    }

    @Test
    void sourcesDoNotEndEachOthersFacts() {
        UUID child = child();
        state(child, FIRST, new Stated("a", null, null));
        asOfficer(() -> {
            facts.replace("other", LATER, Map.of(child, List.of(new Stated("b", null, null))));
            return null;
        });
        assertThat(told(child, LATER)).containsExactly("a:null:2026-01-10", "b:null:2026-05-20");
    }

    @Test
    void medicalFactsAreReadWithPermissionOnlyAndTheirDetailIsEncrypted() {
        UUID child = child();
        state(child, FIRST, new Stated("ill", "leukaemia", null), new Stated("secret", "x", null));
        assertThat(told(child, FIRST)).containsExactly("ill:leukaemia:2026-01-10");
        assertThat(Fixture.as(AccountRole.VILLAGE_DIRECTOR, VILLAGE, () -> facts.on(child, FIRST)))
                .isEmpty();
        assertThat(Fixture.as(AccountRole.VILLAGE_DIRECTOR, VILLAGE, () -> facts.history(child)))
                .isEmpty();
        assertThat(db.count(Sql.of(
                        "select count(*) from facts_fact where child_id = ? and detail is null"
                                + " and detail_sealed is not null",
                        child)))
                .isEqualTo(2);
    }

    @Test
    void factsNoModuleDeclaresCountAsMedical() {
        UUID child = child();
        state(child, FIRST, new Stated("unknown", null, null));
        assertThat(told(child, FIRST)).hasSize(1);
        assertThat(Fixture.as(AccountRole.VILLAGE_DIRECTOR, VILLAGE, () -> facts.on(child, FIRST)))
                .isEmpty();
    }

    @Test
    void thousandsOfChildrenAreStatedAtOnce() {
        List<ChildRef> many = new ArrayList<>();
        Map<UUID, Collection<Stated>> stated = new HashMap<>();
        for (int i = 0; i < 2_500; i++) {
            ChildRef child = new ChildRef(Uuid7.next(), VILLAGE + i, LocalDate.of(2015, 5, 5), true);
            many.add(child);
            stated.put(child.id(), List.of(new Stated("a", null, null), new Stated("ill", "x", null)));
        }
        children.put(many);
        children.put(many);
        asOfficer(() -> {
            facts.replace("bulk", FIRST, stated);
            facts.replace("bulk", LATER, stated);
            return null;
        });
        assertThat(db.count(Sql.of("select count(*) from facts_fact where source = 'bulk'")))
                .isEqualTo(5_000);
    }

    @Test
    void aChildIsFoundInScopeOnly() {
        UUID child = child();
        assertThat(Fixture.as(AccountRole.COUNTY_OFFICER, 533102000000L, () -> children.require(child)))
                .isEqualTo(new ChildRef(child, VILLAGE, LocalDate.of(2015, 5, 5), true));
        assertThatThrownBy(() -> Fixture.as(AccountRole.COUNTY_OFFICER, 530102000000L, () -> children.require(child)))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("not-found");
        assertThatThrownBy(() -> children.require(child)).isInstanceOf(Problem.class);
    }

    @Test
    void aChildThatMovesIsFoundAtHerNewPlace() {
        UUID child = child();
        children.put(List.of(new ChildRef(child, 530102001001L, LocalDate.of(2015, 5, 6), true)));
        assertThat(Caller.asSystem(() -> children.require(child)).village()).isEqualTo(530102001001L);
    }

    private UUID child() {
        UUID id = Uuid7.next();
        children.put(List.of(new ChildRef(id, VILLAGE, LocalDate.of(2015, 5, 5), true)));
        return id;
    }

    private void state(UUID child, LocalDate day, Stated... stated) {
        asOfficer(() -> {
            facts.replace("file", day, Map.of(child, Arrays.asList(stated)));
            return null;
        });
    }

    private List<Fact> on(UUID child, LocalDate day) {
        return asOfficer(() -> facts.on(child, day));
    }

    private List<Fact> history(UUID child) {
        return asOfficer(() -> facts.history(child));
    }

    private List<String> told(UUID child, LocalDate day) {
        return on(child, day).stream()
                .map(fact -> fact.code() + ":" + fact.detail() + ":" + fact.from())
                .toList();
    }

    private static <T> T asOfficer(Work<T> work) {
        return Fixture.as(AccountRole.COUNTY_OFFICER, 533102000000L, work);
    }
}
