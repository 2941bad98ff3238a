package org.tonghu.demo.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final int SIZE = 20_000;
    private static final Words WORDS = new Words();
    private static Settlement settlement;
    private static List<Map<String, String>> rows;

    @BeforeAll
    static void make() throws IOException {
        settlement = Settlement.of(province(), List.of(5331, 5301), SIZE, WORDS);
        rows = rows(7, SIZE);
    }

    private static List<Map<String, String>> rows(long seed, int size) {
        List<Map<String, String>> made = new ArrayList<>();
        new Population(seed, size, AS_OF, settlement, WORDS).forEachRemaining(made::add);
        return made;
    }

    /** The real province: the table of divisions that is delivered with the product. */
    private static List<Village> province() throws IOException {
        Map<String, String> names = new HashMap<>();
        List<String[]> lines =
                Files.readAllLines(Path.of(System.getProperty("divisions")), StandardCharsets.UTF_8).stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .toList();
        lines.forEach(line -> names.put(line[0], line[1]));
        return lines.stream()
                .filter(line -> line[3].equals("village"))
                .map(line -> new Village(
                        Long.parseLong(line[0]),
                        line[1],
                        names.get(line[0].substring(0, 9) + "000"),
                        names.get(line[0].substring(0, 6) + "000000"),
                        names.get(line[0].substring(0, 4) + "00000000")))
                .toList();
    }

    private static double share(Predicate<Map<String, String>> of) {
        return (double) rows.stream().filter(of).count() / rows.size();
    }

    @Test
    void mostFilesWereLookedAtInTheLastQuarterAndNoneBeforeBirth() {
        assertThat(share(row -> !LocalDate.parse(row.get("filledOn")).isBefore(AS_OF.minusDays(90))))
                .isBetween(0.77, 0.84);
        assertThat(rows).allMatch(row -> row.get("filledOn").compareTo(row.get("birthDate")) >= 0);
    }

    private static int age(Map<String, String> row) {
        return Period.between(LocalDate.parse(row.get("birthDate")), AS_OF).getYears();
    }

    @Test
    void theSameSeedMakesTheSameRowsAndAnotherOneOthers() {
        assertThat(rows(7, 2_000)).isEqualTo(rows.subList(0, 2_000));
        assertThat(rows(8, 2_000)).isNotEqualTo(rows.subList(0, 2_000));
    }

    @Test
    void everyCountyHasChildren() {
        assertThat(rows.stream().map(row -> row.get("village").substring(0, 6)).distinct())
                .hasSize(129);
    }

    @Test
    void theShownVillagesHaveEnoughChildren() {
        for (Village village : settlement.shown()) {
            assertThat(rows.stream().filter(row -> row.get("village").equals(String.valueOf(village.code()))))
                    .hasSizeBetween(15, 60);
        }
    }

    @Test
    void evenASmallPopulationHasChildrenInTheShownVillages() throws IOException {
        Settlement small = Settlement.of(province(), List.of(5331, 5301), 100, WORDS);
        List<String> villages = new ArrayList<>();
        new Population(7, 100, AS_OF, small, WORDS).forEachRemaining(row -> villages.add(row.get("village")));
        for (Village village : small.shown()) {
            assertThat(villages).contains(String.valueOf(village.code()));
        }
    }

    @Test
    void sharesAreThoseOfTheProvince() {
        Predicate<Map<String, String>> leftBehind = row -> row.get("ruralHukou").equals("true")
                && age(row) < 16
                && (row.get("guardianship.form").endsWith("away")
                        || row.get("guardianship.form").endsWith("unable"));
        Predicate<Map<String, String>> inDifficulty = row -> !row.get("poverty").equals("none")
                || !row.get("health.state").equals("healthy")
                || Set.of("none", "parent-unable", "entrusted-weak").contains(row.get("guardianship.state"));
        Predicate<Map<String, String>> granted =
                row -> row.get("aid").contains("orphan-grant") || row.get("aid").contains("de-facto-grant");
        assertThat(share(leftBehind)).isBetween(0.38, 0.42);
        assertThat(share(inDifficulty)).isBetween(0.57, 0.63);
        assertThat(share(granted)).isBetween(0.015, 0.027);
        assertThat(share(row -> row.get("sex").equals("male"))).isBetween(0.5, 0.54);
    }

    @Test
    void peoplesLiveWhereTheyLive() {
        assertThat(inPrefecture("5331", "傣族")).isBetween(0.22, 0.36);
        assertThat(inPrefecture("5329", "白族")).isBetween(0.28, 0.40);
        assertThat(inPrefecture("5334", "藏族")).isBetween(0.22, 0.45);
        assertThat(inPrefecture("5301", "汉族")).isBetween(0.80, 0.90);
    }

    private static double inPrefecture(String prefecture, String people) {
        List<Map<String, String>> there = rows.stream()
                .filter(row -> row.get("village").startsWith(prefecture))
                .toList();
        return (double) there.stream()
                        .filter(row -> row.get("ethnicity").equals(people))
                        .count()
                / there.size();
    }

    @Test
    void identityNumbersCheckAreUniqueAndNobodys() {
        Set<String> seen = new HashSet<>();
        Map<String, String> parents = new HashMap<>();
        for (Map<String, String> row : rows) {
            String own = row.get("idNumber");
            if (own != null) {
                assertThat(seen.add(own)).isTrue();
                assertThat(own.substring(6, 14)).isEqualTo(row.get("birthDate").replace("-", ""));
                assertThat((own.charAt(16) - '0') % 2 == 1)
                        .isEqualTo(row.get("sex").equals("male"));
                assertNobodys(own);
            }
            String father = row.get("father.idNumber");
            if (father != null) {
                assertNobodys(father);
                assertThat(parents.merge(father, row.get("father.name"), (known, name) -> known))
                        .isEqualTo(row.get("father.name"));
            }
        }
        assertThat(java.util.Collections.disjoint(seen, parents.keySet())).isTrue();
    }

    private static void assertNobodys(String number) {
        assertThat(number).matches("5399\\d{13}[\\dX]");
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (number.charAt(i) - '0') * weights[i];
        }
        assertThat("10X98765432".charAt(sum % 11)).isEqualTo(number.charAt(17));
    }

    @Test
    void siblingsShareTheirParents() {
        Map<String, Integer> families = new HashMap<>();
        rows.stream()
                .map(row -> row.get("mother.idNumber"))
                .filter(id -> id != null)
                .forEach(id -> families.merge(id, 1, Integer::sum));
        assertThat(families.values()).contains(1, 2, 3);
    }

    @Test
    void agesAndSchoolsAreBelievable() {
        for (Map<String, String> row : rows) {
            assertThat(age(row)).isBetween(0, 17);
            if (age(row) < 3) {
                assertThat(row.get("schooling")).isEqualTo("not-in-kindergarten");
            }
            if (row.get("schooling").equals("primary")) {
                assertThat(age(row)).isBetween(6, 12);
            }
        }
        assertThat(share(row -> age(row) < 6)).isBetween(0.25, 0.40);
    }
}
