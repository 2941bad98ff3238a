package org.tonghu.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.child.ChildIntake;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.registry.internal.file.ChildFiles;
import org.tonghu.registry.internal.list.ChildQuery;

/** On PostgreSQL the database itself hides what is out of scope, whatever the statement says. */
@EnabledIfSystemProperty(named = "tonghu.test.pg.url", matches = ".+")
class RowSecurityTest {
    private static final long KUNMING = 530_102_000_000L;
    private static House house;
    private static long village;

    @BeforeAll
    static void open() {
        house = new House(TestDatabase.postgres());
        village = house.village(House.MANGSHI, 0);
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(Samples.row(village, "单小红", Samples.idNumber("2015-03-01", 11)));
        rows.add(Samples.row(house.village(KUNMING, 0), "李远", ""));
        List<ChildIntake.Outcome> outcomes = Caller.asSystem(() -> house.intake.take(rows));
        assertThat(outcomes).allSatisfy(it -> assertThat(it.errors()).isEmpty());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static List<String> all() {
        return house.db.list(Sql.of("select name from registry_child"), row -> row.string("name"));
    }

    @Test
    void a_statement_without_any_condition_sees_only_the_callers_area() {
        assertThat(House.asOfficer(RowSecurityTest::all)).contains("单小红").doesNotContain("李远");
        assertThat(House.as(AccountRole.COUNTY_OFFICER, KUNMING, RowSecurityTest::all))
                .containsExactly("李远");
        assertThat(Caller.asSystem(RowSecurityTest::all)).contains("单小红", "李远");
        assertThat(all()).isEmpty();
    }

    @Test
    void readings_of_names_are_hidden_alike() {
        Sql count = Sql.of("select count(*) from registry_child_reading");
        assertThat(House.as(AccountRole.COUNTY_OFFICER, KUNMING, () -> house.db.count(count)))
                .isZero();
        assertThat(House.asOfficer(() -> house.db.count(count))).isPositive();
    }

    @Test
    void a_connection_that_says_nothing_sees_nothing() throws SQLException {
        try (Connection connection = house.database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from registry_child_v1")) {
            result.next();
            assertThat(result.getLong(1)).isZero();
        }
    }

    @Test
    void a_file_is_opened_edited_and_found_under_row_level_security() {
        UUID id = Uuid7.next();
        House.asOfficer(() -> {
            house.files.save(id, new ChildFiles.Draft(village, null, Samples.values("曾小强", "")), Optional.empty());
            house.clock.now = house.clock.now.plusSeconds(1);
            house.files.confirm(id);
            return house.files.save(
                    id, new ChildFiles.Draft(village, null, Samples.values("曾大强", "")), Optional.of(2L));
        });
        assertThat(House.asOfficer(() -> house.files.read(id)).version()).isEqualTo(3);
        for (String words : List.of("曾大", "zengdaq", "zdq", "cdq")) {
            assertThat(House.asOfficer(() -> house.list
                            .page(new ChildQuery(words, null, null, true), 50, null, true)
                            .items()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.id()).isEqualTo(id));
        }
    }

    @Test
    void a_number_held_elsewhere_is_known_to_be_taken() {
        String number = Samples.idNumber("2015-03-01", 11);
        List<ChildIntake.Outcome> outcomes = House.as(
                AccountRole.COUNTY_OFFICER,
                KUNMING,
                () -> house.intake.take(List.of(Samples.row(house.village(KUNMING, 0), "李二", number))));
        assertThat(outcomes.get(0).errors().get(0).code()).isEqualTo("id-number.taken-elsewhere");
    }
}
