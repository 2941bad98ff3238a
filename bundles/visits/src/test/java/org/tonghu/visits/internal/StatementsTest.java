package org.tonghu.visits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.data.Sql;

/** How many statements an act sends, of this module and of facts; audit row, event and permit come on top, one each. */
class StatementsTest {
    private static final Pattern WORK = Pattern.compile("(?i)(select|insert|update|delete|merge)\\b");
    private House house;
    private UUID child;

    @BeforeEach
    void open() {
        house = new House(SharedDatabase.H2);
        child = house.child(house.village, "线上", "guardian.none");
        house.frozen(House.COUNTY);
        house.db.update(Sql.of("set query_statistics true"));
    }

    @AfterEach
    void close() {
        house.db.update(Sql.of("set query_statistics false"));
        house.close();
    }

    /** What was sent, without what opens and ends connections. */
    private List<String> sent() {
        return house
                .db
                .list(
                        Sql.of("select sql_statement from information_schema.query_statistics"),
                        row -> row.string("sql_statement"))
                .stream()
                .filter(sql -> WORK.matcher(sql).lookingAt())
                .filter(sql -> !sql.contains("query_statistics"))
                .toList();
    }

    @Test
    void a_visit_that_finds_nothing_new_sends_four() {
        house.visit(child);
        assertThat(sent()).hasSize(4);
    }

    @Test
    void a_visit_that_states_a_fact_sends_no_more_than_ten() {
        house.visit(child, "contact", "both-lost");
        assertThat(sent()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void a_villages_list_is_one_statement() {
        House.asDirector(house.village, () -> house.mustVisit.read(null, null, 200, null));
        assertThat(sent()).hasSize(1);
    }
}
