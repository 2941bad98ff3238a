package org.tonghu.facts.internal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.job.JobView;
import org.tonghu.api.job.Jobs;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.problem.Problem;
import org.tonghu.facts.internal.Fixture;
import org.tonghu.facts.internal.child.IndexMoved;
import org.tonghu.facts.internal.child.SqlChildren;
import org.tonghu.facts.internal.place.DatabaseDivisions;
import org.tonghu.facts.internal.place.Pair;
import org.tonghu.facts.internal.place.TestDivisions;
import org.tonghu.persistence.testkit.Notes;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.spi.DivisionChange;

abstract class ChangeCases {
    private static final long VILLAGE = 533102100201L;
    private static final long OTHER = 533102100202L;
    private static final long NEW = 533102100250L;
    private static final String TABLE =
            """
            code,name,parent_code,level
            530000000000,云南省,,province
            533100000000,德宏州,530000000000,prefecture
            533102000000,瑞丽市,533100000000,county
            533102100000,甲镇,533102000000,township
            533102100201,一村,533102100000,village
            533102100202,二村,533102100000,village
            """;

    @TempDir
    private Path folder;

    private final Notes notes = new Notes();
    private final List<String> missing = new ArrayList<>();
    private final List<Map<String, String>> submitted = new ArrayList<>();
    private final UUID child = Uuid7.next();
    private TestDatabase test;
    private DatabaseDivisions divisions;
    private Changes changes;
    private DivisionChange failing;

    abstract TestDatabase open();

    @BeforeEach
    void begin() throws IOException {
        test = open();
        Path file = Files.writeString(folder.resolve("divisions.csv"), TABLE);
        divisions = TestDivisions.of(test.database(), Fixture.CLOCK, file, LocalDate.of(2023, 6, 30));
        new SqlChildren(test.database()).put(List.of(new ChildRef(child, VILLAGE, LocalDate.of(2016, 1, 1), true)));
        Movers movers = new Movers(null, null) {
            @Override
            public List<Contribution<DivisionChange>> all() {
                List<Contribution<DivisionChange>> all = new ArrayList<>();
                all.add(new Contribution<>("facts", new IndexMoved(test.database())));
                if (failing != null) {
                    all.add(new Contribution<>("visits", failing));
                }
                return all;
            }

            @Override
            public List<String> missing() {
                return missing;
            }
        };
        ChangeRows rows = new ChangeRows(test.database());
        changes = new Changes(divisions, rows, movers, jobs(), notes, notes, Fixture.CLOCK);
    }

    @AfterEach
    void end() {
        test.close();
    }

    @Test
    void aPreviewCountsByModuleAndChangesNothing() {
        List<Changes.Moved> moved = officer(() -> changes.preview(List.of(new Pair(VILLAGE, NEW, "新村"))));
        assertThat(moved).containsExactly(new Changes.Moved("facts", Map.of("division.children", 1L)));
        assertThat(place()).isEqualTo(VILLAGE);
    }

    @Test
    void aNewCodeTakesItsChildrenAlongAndThePlaceKeepsItsIdAndItsHistory() {
        UUID before = placeId(VILLAGE);
        make(new Pair(VILLAGE, NEW, "新村"));
        assertThat(place()).isEqualTo(NEW);
        assertThat(divisions.find(NEW)).map(Division::name).contains("新村");
        assertThat(divisions.find(VILLAGE)).isEmpty();
        assertThat(placeId(NEW)).isEqualTo(before);
        assertThat(test.database()
                        .count(Sql.of(
                                "select count(*) from facts_place where place_id = ? and code = ?"
                                        + " and valid_to = ?",
                                before,
                                VILLAGE,
                                LocalDate.of(2026, 11, 24))))
                .isEqualTo(1);
        assertThat(notes.eventTypes()).containsExactly("DivisionChanged");
        assertThat(notes.audit).hasSize(1);
        assertThat(changes.newest()).singleElement().satisfies(done -> assertThat(done.doneAt())
                .isNotNull());
    }

    @Test
    void aMergeEndsOneOfTwo() {
        make(new Pair(VILLAGE, OTHER, null));
        assertThat(place()).isEqualTo(OTHER);
        assertThat(divisions.below(533102100000L)).extracting(Division::name).containsExactly("二村");
    }

    @Test
    void aRenamingMovesNothing() {
        make(new Pair(VILLAGE, VILLAGE, "红旗社区"));
        assertThat(place()).isEqualTo(VILLAGE);
        assertThat(divisions.find(VILLAGE)).map(Division::name).contains("红旗社区");
    }

    @Test
    void twoChangesOnOneDayFollowEachOther() {
        make(new Pair(VILLAGE, NEW, "新村"));
        make(new Pair(NEW, OTHER, null));
        assertThat(place()).isEqualTo(OTHER);
        assertThat(divisions.find(NEW)).isEmpty();
    }

    @Test
    void itIsMadeOnceHoweverOftenTheJobRuns() {
        UUID change = make(new Pair(VILLAGE, NEW, null));
        run(change);
        assertThat(notes.events).hasSize(1);
    }

    @Test
    void ofAModuleThatFailsNothingMoves() {
        failing = new DivisionChange() {
            @Override
            public Map<String, Long> preview(Map<Long, Long> codes) {
                return Map.of();
            }

            @Override
            public void move(Map<Long, Long> codes) {
                throw new IllegalStateException("broken");
            }
        };
        assertThatThrownBy(() -> make(new Pair(VILLAGE, NEW, "新村"))).hasMessage("broken");
        divisions.reload();
        assertThat(place()).isEqualTo(VILLAGE);
        assertThat(divisions.find(VILLAGE)).isPresent();
        assertThat(divisions.find(NEW)).isEmpty();
    }

    @Test
    void whileAModuleDoesNotRunNothingIsAsked() {
        missing.add("health");
        assertThatThrownBy(() -> ask(new Pair(VILLAGE, NEW, null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("division-module-missing"));
        assertThat(submitted).isEmpty();
    }

    private UUID make(Pair pair) {
        UUID change = ask(pair);
        run(change);
        divisions.refresh();
        return change;
    }

    private UUID ask(Pair pair) {
        officer(() -> changes.ask(List.of(pair), "乡镇调整", "云民〔2026〕1号"));
        return UUID.fromString(submitted.get(submitted.size() - 1).get("change"));
    }

    private void run(UUID change) {
        officer(() -> test.database().tx(() -> {
            changes.make(change);
            return null;
        }));
    }

    private static <T> T officer(org.tonghu.api.data.Work<T> work) {
        return Fixture.as(AccountRole.PROVINCE_OFFICER, DivisionCode.PROVINCE, work);
    }

    private long place() {
        return test.database()
                .one(
                        Sql.of("select village_code from facts_child where child_id = ?", child),
                        row -> row.number("village_code"))
                .orElseThrow();
    }

    private UUID placeId(long code) {
        return test.database()
                .one(
                        Sql.of("select place_id from facts_place where code = ? and valid_to is null", code),
                        row -> row.uuid("place_id"))
                .orElseThrow();
    }

    private Jobs jobs() {
        return new Jobs() {
            @Override
            public UUID submit(String kind, String title, Map<String, String> parameters, UUID input) {
                submitted.add(parameters);
                return Uuid7.next();
            }

            @Override
            public Optional<JobView> find(UUID id) {
                return Optional.empty();
            }

            @Override
            public List<JobView> mine() {
                return List.of();
            }

            @Override
            public void cancel(UUID id) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
