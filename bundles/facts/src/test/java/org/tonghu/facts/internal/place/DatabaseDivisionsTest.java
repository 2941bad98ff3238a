package org.tonghu.facts.internal.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.facts.internal.Fixture;
import org.tonghu.persistence.testkit.TestDatabase;

class DatabaseDivisionsTest {
    private static final LocalDate STATE = LocalDate.of(2023, 6, 30);
    private static final String SAMPLE =
            """
            code,name,parent_code,level
            530000000000,云南省,,province
            533100000000,德宏傣族景颇族自治州,530000000000,prefecture
            533102000000,瑞丽市,533100000000,county
            533102001000,勐卯街道,533102000000,township
            533102001001,麓川社区居委会,533102001000,village
            533102001002,兴安社区居委会,533102001000,village
            """;

    @TempDir
    Path folder;

    private TestDatabase test;

    @BeforeEach
    void open() {
        test = TestDatabase.h2("db/changelog.xml");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void theFirstStartLoadsAndTheNextReads() throws IOException {
        DatabaseDivisions first = divisions(SAMPLE);
        DatabaseDivisions second = divisions("no longer looked at");
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(second.below(533102001000L)).extracting(Division::name).containsExactly("麓川社区居委会", "兴安社区居委会");
        assertThat(test.database().count(Sql.of("select count(*) from facts_place where valid_from = ?", STATE)))
                .isEqualTo(6);
    }

    @Test
    void pathLeadsFromTheProvinceDown() throws IOException {
        DatabaseDivisions divisions = divisions(SAMPLE);
        assertThat(divisions.path(533102001001L)).extracting(Division::level).containsExactly(DivisionLevel.values());
        assertThat(divisions.path(1)).isEmpty();
        assertThat(divisions.prefectures()).extracting(Division::code).containsExactly(533100000000L);
    }

    @Test
    void findsByNameOrCodeWithinTheAreaAndLevel() throws IOException {
        DatabaseDivisions divisions = divisions(SAMPLE);
        CodeRange county = DivisionCode.range(533102000000L);
        assertThat(divisions.named(" 兴安社区居委会 ", DivisionLevel.VILLAGE, county)).hasSize(1);
        assertThat(divisions.named("533102001002", DivisionLevel.VILLAGE, county))
                .hasSize(1);
        assertThat(divisions.named("兴安社区居委会", DivisionLevel.TOWNSHIP, county)).isEmpty();
        assertThat(divisions.named("兴安社区居委会", DivisionLevel.VILLAGE, DivisionCode.range(530100000000L)))
                .isEmpty();
    }

    @Test
    void aFileWithAnUnknownParentLoadsNothing() throws IOException {
        assertThatThrownBy(() -> divisions(SAMPLE + "530102001001,某村,530102001000,village\n"))
                .hasMessageContaining("530102001001");
        assertThat(test.database().count(Sql.of("select count(*) from facts_place")))
                .isZero();
        assertThat(divisions(SAMPLE).below(0)).hasSize(1);
    }

    @Test
    void loadsTheWholeProvince() {
        Path real = Path.of("../../config/reference/yunnan-divisions.csv");
        assumeTrue(Files.exists(real));
        DatabaseDivisions divisions = new DatabaseDivisions(test.database(), Fixture.CLOCK, real, STATE);
        List<Division> prefectures = divisions.prefectures();
        assertThat(prefectures).hasSize(16);
        assertThat(test.database().count(Sql.of("select count(*) from facts_place")))
                .isEqualTo(16_495);
    }

    private DatabaseDivisions divisions(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("divisions.csv"), content);
        return new DatabaseDivisions(test.database(), Fixture.CLOCK, file, STATE);
    }
}
