package org.tonghu.facts.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Stated;
import org.tonghu.facts.internal.Fixture;
import org.tonghu.facts.internal.child.SqlChildren;
import org.tonghu.facts.internal.fact.Confidentiality;
import org.tonghu.facts.internal.fact.SqlFacts;
import org.tonghu.persistence.testkit.TestDatabase;

/** The categories of children by the product's own rule file, on one database; each database has a class of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CategoryCases {
    private static final long VILLAGE = 533102001001L;

    private TestDatabase test;
    private Database db;
    private SqlChildren children;
    private SqlFacts facts;
    private SqlRules rules;

    abstract TestDatabase open();

    @BeforeAll
    void start() throws IOException {
        test = open();
        db = test.database();
        Confidentiality confidentiality = new Confidentiality(
                Fixture.catalogue("hukou.rural", "parents.both-away", "illness.grave=medical"), Fixture.permissions());
        children = new SqlChildren(db);
        facts = new SqlFacts(db, Fixture.vault(), confidentiality, Fixture.CLOCK);
        rules = new SqlRules(db, confidentiality, Fixture.CLOCK, Path.of("../../config/rules"));
    }

    @AfterAll
    void stop() {
        test.close();
    }

    @ParameterizedTest(name = "born {0}, {1}: on {2} {3}")
    @CsvSource(
            nullValues = "none",
            value = {
                // left-behind: rural, both away or one away and the other unable, under 16
                "2015-05-05, hukou.rural parents.both-away, 2026-11-24, left-behind",
                "2015-05-05, parents.both-away, 2026-11-24, none",
                "2015-05-05, hukou.rural parent.one-away, 2026-11-24, none",
                "2015-05-05, hukou.rural parent.one-away parent.other-unable, 2026-11-24, left-behind",
                "2010-11-24, hukou.rural parents.both-away, 2026-11-23, left-behind",
                "2010-11-24, hukou.rural parents.both-away, 2026-11-24, none",
                "2015-05-05, hukou.rural parents.both-away:2026-11-24, 2026-11-23, none",
                "2015-05-05, hukou.rural parents.both-away, 2016-02-03, none",
                // in difficulty: under 18
                "2008-11-25, poverty.low-income, 2026-11-24, in-difficulty",
                "2008-11-24, poverty.low-income, 2026-11-24, none",
                "2008-02-29, disability, 2026-02-27, in-difficulty",
                "2008-02-29, disability, 2026-02-28, none",
                "2015-05-05, guardian.entrusted-weak, 2026-11-24, in-difficulty",
                "2015-05-05, illness.grave, 2026-11-24, in-difficulty",
                "2015-05-05, school.dropout hukou.none, 2026-11-24, none",
                // orphans
                "2015-05-05, parent.dead.father parent.dead.mother, 2026-11-24, orphan-scattered",
                "2015-05-05, parent.dead.father parent.missing-declared.mother, 2026-11-24, orphan-scattered",
                "2015-05-05, parent.dead.father parent.dead.mother care.institution, 2026-11-24, orphan-institution",
                "2015-05-05, foundling, 2026-11-24, orphan-scattered",
                "2015-05-05, foundling care.institution, 2026-11-24, orphan-institution",
                "2015-05-05, parent.dead.father, 2026-11-24, none",
                "2008-11-24, foundling, 2026-11-24, none",
                // in fact unsupported: both out of contact is no orphan
                "2015-05-05, parent.lost-contact.father:2026-05-24 parent.lost-contact.mother:2025-01-01, 2026-11-24, de-facto-unsupported",
                "2015-05-05, parent.lost-contact.father:2026-05-25 parent.lost-contact.mother:2025-01-01, 2026-11-24, none",
                "2015-05-05, parent.dead.father parent.lost-contact.mother:2026-05-25, 2026-11-24, none",
                "2015-05-05, parent.dead.father parent.lost-contact.mother:2026-05-24, 2026-11-24, de-facto-unsupported",
                "2015-05-05, parent.dead.father parent.imprisoned.mother:2025-08-31, 2026-02-28, de-facto-unsupported",
                "2015-05-05, parent.dead.father parent.imprisoned.mother:2025-08-31, 2026-02-27, none",
                "2015-05-05, parent.severe-disability.father parent.severe-illness.mother, 2026-11-24, de-facto-unsupported",
                "2015-05-05, parent.missing-declared.father parent.deported.mother, 2026-11-24, de-facto-unsupported",
                "2015-05-05, parent.revoked.father parent.drug-rehab.mother:2020-01-01, 2026-11-24, de-facto-unsupported",
                "2015-05-05, parent.severe-illness.father, 2026-11-24, none",
                "2015-05-05, parent.dead.father parent.revoked.mother:2019-01-01, 2020-12-31, none",
                "2015-05-05, parent.dead.father parent.revoked.mother:2019-01-01, 2021-01-01, de-facto-unsupported",
                "2015-05-05, parent.dead.father:2015-06-01 parent.lost-contact.mother:2019-01-01, 2020-12-31, de-facto-unsupported",
                // several at once
                "2015-05-05, hukou.rural parents.both-away disability, 2026-11-24, in-difficulty left-behind",
            })
    void categories(LocalDate birthDate, String stated, LocalDate day, String expected) {
        UUID child = child(birthDate, stated);
        assertThat(outcomes(child, day)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void reasonsNameTheFactsAndSinceIsWhenTheLastOfThemBegan() {
        UUID child = child(LocalDate.of(2015, 5, 5), "hukou.rural:2015-05-05 parents.both-away:2024-07-01");
        assertThat(rows(child))
                .containsExactly(
                        "left-behind left-behind-both-away hukou.rural:2015-05-05,parents.both-away:2024-07-01 2024-07-01");
    }

    @Test
    void oneMoreOfSeveralReasonsDoesNotMoveSince() {
        UUID child = child(LocalDate.of(2015, 5, 5), "guardian.none:2019-01-01 guardian.unable:2024-07-01");
        assertThat(rows(child))
                .containsExactly(
                        "in-difficulty in-difficulty-guardianship guardian.none:2019-01-01,guardian.unable:2024-07-01 2019-01-01");
    }

    @Test
    void aVillageDirectorReadsNoMedicalReason() {
        UUID child = child(LocalDate.of(2015, 5, 5), "illness.grave:2024-07-01");
        Sql sql = Fixture.as(AccountRole.VILLAGE_DIRECTOR, VILLAGE, () -> select(child, today()));
        assertThat(db.list(sql, row -> row.string("outcome") + row.string("reasons")))
                .containsExactly("in-difficulty");
        Sql officers = Fixture.as(AccountRole.COUNTY_OFFICER, 533102000000L, () -> select(child, today()));
        assertThat(db.list(officers, row -> row.string("reasons"))).containsExactly("illness.grave:2024-07-01");
    }

    @Test
    void aChildNoLongerActiveHasNoCategory() {
        UUID child = child(LocalDate.of(2015, 5, 5), "foundling");
        children.put(List.of(new ChildRef(child, VILLAGE, LocalDate.of(2015, 5, 5), false)));
        assertThat(outcomes(child, today())).isEmpty();
    }

    @Test
    void evaluatesAllChildrenInOneStatement() {
        UUID child = child(LocalDate.of(2015, 5, 5), "foundling");
        Sql all = Caller.asSystem(() -> rules.select("category", today(), null));
        Sql mine = Sql.of("select r.outcome from (").add(all).add(") r where r.child_id = ?", child);
        assertThat(db.list(mine, row -> row.string("outcome"))).containsExactly("orphan-scattered");
    }

    @Test
    void outcomesKeepTheOrderOfTheFile() {
        assertThat(rules.outcomes("category"))
                .containsExactly(
                        "left-behind",
                        "in-difficulty",
                        "orphan-scattered",
                        "orphan-institution",
                        "de-facto-unsupported");
    }

    @Test
    void readTwiceTheSameFileIsOneVersion() throws IOException {
        Confidentiality open = new Confidentiality(Fixture.catalogue(), Fixture.permissions());
        new SqlRules(db, open, Fixture.CLOCK, Path.of("../../config/rules"));
        assertThat(db.count(Sql.of("select count(*) from facts_rule_version where rule_set = 'category'")))
                .isEqualTo(1);
    }

    private UUID child(LocalDate birthDate, String facts) {
        UUID id = Uuid7.next();
        children.put(List.of(new ChildRef(id, VILLAGE, birthDate, true)));
        Map<UUID, Collection<Stated>> stated = new HashMap<>();
        stated.put(id, Stream.of(facts.split(" ")).map(CategoryCases::stated).toList());
        this.facts.replace("test", LocalDate.of(2015, 6, 1), stated);
        return id;
    }

    private static Stated stated(String text) {
        String[] parts = text.split(":");
        return new Stated(parts[0], null, parts.length > 1 ? LocalDate.parse(parts[1]) : null);
    }

    private String outcomes(UUID child, LocalDate day) {
        Sql sql = Caller.asSystem(() -> select(child, day));
        return String.join(" ", new TreeSet<>(db.list(sql, row -> row.string("outcome"))));
    }

    private List<String> rows(UUID child) {
        Sql sql = Caller.asSystem(() -> select(child, today()));
        return db.list(
                sql,
                row -> String.join(
                        " ",
                        row.string("outcome"),
                        row.string("rule_id"),
                        row.string("reasons"),
                        row.date("since").toString()));
    }

    private Sql select(UUID child, LocalDate day) {
        return rules.select("category", day, Sql.of("select child_id from facts_child_v1 where child_id = ?", child));
    }

    private static LocalDate today() {
        return LocalDate.of(2026, 11, 24);
    }
}
