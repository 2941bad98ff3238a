package org.tonghu.training.internal.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tonghu.training.internal.Ranks;

class DrawTest {
    private final QuestionBank bank = new QuestionBank();

    @Test
    void theBankHasEnoughForBothRanksAndAllSixFoci() {
        for (String rank : Ranks.ALL) {
            assertThat(bank.of(rank)).hasSizeGreaterThanOrEqualTo(30);
            assertThat(bank.of(rank))
                    .extracting(Question::focus)
                    .contains(
                            "home-visit",
                            "data-update",
                            "mandatory-report",
                            "policy-link",
                            "guardianship",
                            "family-education");
        }
        assertThat(bank.of(Ranks.DIRECTOR)).extracting(Question::focus).doesNotContain("supervisor-duties");
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSeedAnother() {
        List<Question> all = bank.of(Ranks.DIRECTOR);
        assertThat(Draw.questions(all, 10, 7)).isEqualTo(Draw.questions(all, 10, 7));
        assertThat(Draw.questions(all, 10, 7)).isNotEqualTo(Draw.questions(all, 10, 8));
        assertThat(Draw.questions(all, 20, 7)).doesNotHaveDuplicates().hasSize(20);
        assertThat(Draw.questions(all, 500, 7)).hasSize(all.size());
    }

    @Test
    void aDrawTakesEachFocusBeforeAnyTwice() {
        List<Question> all = bank.of(Ranks.SUPERVISOR);
        Set<String> foci = new HashSet<>();
        all.forEach(question -> foci.add(question.focus()));
        Set<String> drawn = new HashSet<>();
        Draw.questions(all, foci.size(), 3)
                .forEach(id -> drawn.add(bank.find(id).orElseThrow().focus()));
        assertThat(drawn).isEqualTo(foci);
    }

    @Test
    void theRightLetterIsSpreadOverAllFour() {
        Question question = bank.find("q101").orElseThrow();
        Long[] at = {0L, 0L, 0L, 0L};
        LongStream.range(0, 400).forEach(seed -> at[Draw.right(question, seed).charAt(0) - 'a']++);
        assertThat(at).allSatisfy(count -> assertThat(count).isBetween(60L, 140L));
    }
}
