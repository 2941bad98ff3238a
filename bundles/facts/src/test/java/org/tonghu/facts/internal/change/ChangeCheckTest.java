package org.tonghu.facts.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.problem.FieldError;
import org.tonghu.facts.internal.place.Pair;

class ChangeCheckTest {
    private static final long COUNTY = 533102000000L;
    private static final long TOWN = 533102100000L;
    private static final long OTHER_TOWN = 533102101000L;
    private static final long VILLAGE = TOWN + 201;
    private final ChangeCheck check = new ChangeCheck(List.of(
            new Division(COUNTY, "芒市", DivisionLevel.COUNTY, 0),
            new Division(TOWN, "甲镇", DivisionLevel.TOWNSHIP, COUNTY),
            new Division(OTHER_TOWN, "乙镇", DivisionLevel.TOWNSHIP, COUNTY),
            new Division(VILLAGE, "一村", DivisionLevel.VILLAGE, TOWN),
            new Division(TOWN + 202, "二村", DivisionLevel.VILLAGE, TOWN)));

    @Test
    void villagesMergeGetNewCodesAndNames() {
        assertThat(codes(new Pair(VILLAGE, TOWN + 202, null))).isEmpty();
        assertThat(codes(new Pair(VILLAGE, TOWN + 250, "新村"))).isEmpty();
        assertThat(codes(new Pair(VILLAGE, OTHER_TOWN + 201, null))).isEmpty();
        assertThat(codes(new Pair(VILLAGE, VILLAGE, "红旗社区"))).isEmpty();
    }

    @Test
    void whatCanNotBeIsSaidPairByPair() {
        assertThat(codes(new Pair(TOWN + 299, TOWN + 202, null))).containsExactly("change.unknown");
        assertThat(codes(new Pair(VILLAGE, VILLAGE, null))).containsExactly("change.nothing");
        assertThat(codes(new Pair(VILLAGE, TOWN, null))).containsExactly("change.elsewhere");
        assertThat(codes(new Pair(VILLAGE, 530102100201L, null))).containsExactly("change.elsewhere");
        assertThat(codes(new Pair(VILLAGE, TOWN + 202, "新村"))).containsExactly("change.merged-name");
        assertThat(codes(new Pair(VILLAGE, TOWN + 202, null), new Pair(VILLAGE, TOWN + 203, null)))
                .containsExactly("change.twice");
        assertThat(codes(new Pair(VILLAGE, TOWN + 202, null), new Pair(TOWN + 202, TOWN + 203, null)))
                .containsExactly("change.chain");
    }

    @Test
    void nothingIsLeftBelowATownshipThatIsGone() {
        Pair town = new Pair(TOWN, OTHER_TOWN, null);
        assertThat(codes(town)).contains("change.orphan");
        assertThat(codes(town, new Pair(VILLAGE, OTHER_TOWN + 201, null), new Pair(TOWN + 202, OTHER_TOWN + 202, null)))
                .isEmpty();
        assertThat(codes(new Pair(VILLAGE, 533102105201L, null))).containsExactly("change.orphan");
    }

    private List<String> codes(Pair... pairs) {
        return check.of(List.of(pairs)).stream().map(FieldError::code).toList();
    }
}
