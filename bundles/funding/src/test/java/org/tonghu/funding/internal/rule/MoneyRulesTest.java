package org.tonghu.funding.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyRulesTest {
    private static String table(String name) throws IOException {
        try (InputStream in = MoneyRulesTest.class.getResourceAsStream("/etc/rules/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "orphan-scattered, scattered, 2021-12, 1280.00",
        "orphan-scattered, scattered, 2022-01, 1290.00",
        "orphan-scattered, scattered, 2022-12, 1290.00",
        "orphan-scattered, scattered, 2023-01, 1350.00",
        "orphan-scattered, scattered, 2025-06, 1350.00",
        "orphan-scattered, scattered, 2025-07, 1370.00",
        "orphan-institution, institution, 2025-03, 2000.00",
        "orphan-institution, institution, 2025-07, 2010.00",
        "de-facto-unsupported, institution, 2025-03, 2000.00",
        "de-facto-unsupported, scattered, 2019-12, ",
        "de-facto-unsupported, scattered, 2020-01, 1280.00",
        "hiv-infected, scattered, 2025-03, 1350.00",
        "orphan-scattered, institution, 2025-03, ",
        "orphan-scattered, scattered, 2018-12, "
    })
    void theRateFollowsKindCareAndMonth(String kind, String care, String month, BigDecimal rate) throws IOException {
        RateTable rates = RateTable.read(table("grant-rates.csv"));
        assertThat(rates.rate(
                        Kind.byCode(kind).orElseThrow(),
                        CareSetting.byCode(care).orElseThrow(),
                        YearMonth.parse(month)))
                .isEqualTo(java.util.Optional.ofNullable(rate));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orphan-scattered,scattered,2023-01-01,,1350,|orphan-scattered,scattered,2025-07-01,,1370,|same month",
                "orphan-scattered,scattered,2023-01-01,,-1,||above zero",
                "orphan-scattered,scattered,2023-01-15,,1350,||first day",
                "orphan-scattered,scattered,2023-01-01,,1350.005,||line 2",
                "nobody,scattered,2023-01-01,,1350,||kind"
            })
    void aWrongRateTableIsRefused(String one, String two, String why) {
        String text = "kind,care_setting,valid_from,valid_to,amount,document\n" + one + "\n" + (two == null ? "" : two);
        assertThatThrownBy(() -> RateTable.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        // standard, already paid, due
        "1350.00, 0.00, 1350.00",
        "1350.00, 300.00, 1050.00",
        "1350.00, 1349.99, 0.01",
        "1350.00, 1350.00, 0.00",
        "1350.00, 1400.00, 0.00"
    })
    void theTopUpIsTheStandardLessWhatIsPaid(BigDecimal standard, BigDecimal already, BigDecimal due) {
        assertThat(Money.due(standard, already)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // payer, care, month, standard, central+province, prefecture, county
        "530521000000, scattered, 2025-03, 1350.00, 1270.00, 40.00, 40.00",
        "530523000000, scattered, 2025-03, 1350.00, 1350.00, 0.00, 0.00",
        "530524000000, scattered, 2025-03, 1350.00, 1350.00, , ",
        "530500000000, institution, 2025-03, 2000.00, 1220.00, 780.00, ",
        "530500000000, institution, 2025-07, 2010.00, 1230.00, 780.00, ",
        "530581000000, scattered, 2025-03, 1350.00, 1350.00, 0.00, ",
        "533103000000, scattered, 2026-11, 1370.00, 1370.00, , "
    })
    void theSplitIsTheCountysOwn(
            long payer,
            String care,
            String month,
            BigDecimal standard,
            BigDecimal one,
            BigDecimal two,
            BigDecimal three)
            throws IOException {
        SplitTable splits = SplitTable.read(table("grant-split.csv"));
        assertThat(splits.split(payer, CareSetting.byCode(care).orElseThrow(), YearMonth.parse(month), standard))
                .contains(new Split(one, two, three));
    }

    @Test
    void aSplitThatDoesNotAddUpIsTold() throws IOException {
        SplitTable splits = SplitTable.read(table("grant-split.csv"));
        assertThatThrownBy(() -> splits.split(
                        530_521_000_000L, CareSetting.SCATTERED, YearMonth.of(2025, 3), new BigDecimal("1340.00")))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // amount below 1,350 of 1,270 + 40 + 40: local shares stay
        "1350.00, 1270.00, 40.00, 40.00",
        "1050.00, 970.00, 40.00, 40.00",
        "80.00, 0.00, 40.00, 40.00",
        "60.00, 0.00, 40.00, 20.00",
        "30.00, 0.00, 30.00, 0.00",
        "0.00, 0.00, 0.00, 0.00"
    })
    void lessMoneyNeverTakesThePlaceOfLocalMoney(BigDecimal amount, BigDecimal one, BigDecimal two, BigDecimal three) {
        Split whole = new Split(new BigDecimal("1270.00"), new BigDecimal("40.00"), new BigDecimal("40.00"));
        assertThat(whole.of(amount)).isEqualTo(new Split(one, two, three));
        assertThat(whole.of(amount).total()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "orphan-scattered, 2026-11-01, 2026-12",
        "orphan-scattered, 2026-11-30, 2026-12",
        "de-facto-unsupported, 2026-12-31, 2027-01",
        "de-facto-unsupported, 2020-01-01, 2020-02"
    })
    void aGrantBeginsTheMonthAfterTheDecision(String kind, LocalDate decided, String month) throws IOException {
        assertThat(StartTable.read(table("grant-start.csv"))
                        .start(Kind.byCode(kind).orElseThrow(), decided))
                .isEqualTo(YearMonth.parse(month));
    }

    @ParameterizedTest
    @CsvSource({
        // birth, last month paid
        "2007-03-01, 2025-03",
        "2007-03-31, 2025-03",
        "2007-02-28, 2025-02",
        "2008-02-29, 2026-02"
    })
    void theMonthOfTheEighteenthBirthdayIsTheLast(LocalDate birth, String month) {
        YearMonth last = YearMonth.parse(month);
        assertThat(GrantAge.lastMonth(birth)).isEqualTo(last);
        assertThat(GrantAge.earliestBirth(last)).isBeforeOrEqualTo(birth);
        assertThat(GrantAge.earliestBirth(last.plusMonths(1))).isAfter(birth);
    }

    @ParameterizedTest
    @CsvSource({
        // last day, result, returned, day, state
        "2026-11-24, not-found, 2026-11-20, 2026-11-24, running",
        "2026-11-24, not-found, 2026-11-20, 2026-11-25, proved",
        "2026-11-24, not-found, 2026-11-26, 2026-11-25, awaited",
        "2026-11-24, pending, , 2026-11-24, running",
        "2026-11-24, pending, , 2026-11-25, awaited",
        "2026-11-24, found, 2026-08-01, 2026-08-01, found",
        "2026-11-24, found, 2026-08-01, 2027-01-01, found"
    })
    void aSearchProvesNothingBeforeItsSixMonthsAreOver(
            LocalDate last, String result, LocalDate returned, LocalDate day, String state) {
        assertThat(WaitingPeriod.state(last, SearchResult.byCode(result).orElseThrow(), returned, day)
                        .code())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"110000.00, 11", "136350.00, 13.635", "19835.20, 1.98352", "0.00, 0", "430893.00, 43.0893"})
    void wanIsExact(BigDecimal yuan, String wan) {
        assertThat(Money.wan(yuan)).isEqualTo(wan);
    }
}
