package org.tonghu.facts.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileTest {
    private static final String HEADER =
            "rule_set,rule_id,outcome,valid_from,valid_to,min_age,max_age,all_of,any_of,none_of,clause\n";

    @TempDir
    Path folder;

    @Test
    void readsGroupsAndMonths() throws IOException {
        Rule rule = read("s,r,o,2020-01-01,,6,16,a b,c@6|d;a|e,f,12b\n")
                .get(0)
                .rules()
                .get(0);
        assertThat(rule.groups()).isEqualTo(4);
        assertThat(rule.conditions())
                .containsExactly(
                        new Condition(1, "a", 0, true),
                        new Condition(2, "b", 0, true),
                        new Condition(3, "c", 6, true),
                        new Condition(3, "d", 0, true),
                        new Condition(4, "a", 0, false),
                        new Condition(4, "e", 0, true),
                        new Condition(Condition.NONE, "f", 0, false));
    }

    @Test
    void tellsWhichRecordIsWrong() {
        assertThatThrownBy(() -> read("s,r,o,2020-01-01,,,,a,,,\ns,r2,o,2020-01-01,,,,A!,,,\n"))
                .hasMessageContaining("record 2")
                .hasMessageContaining("A!");
    }

    @Test
    void refusesARuleThatAsksForNothing() {
        assertThatThrownBy(() -> read("s,r,o,2020-01-01,,,18,,,f,\n")).hasMessageContaining("all_of");
    }

    @Test
    void hashesEachRuleSetByItsOwnLines() throws IOException {
        String one = "s,r,o,2020-01-01,,,18,a,,,\n";
        RuleVersion alone = read(one).get(0);
        List<RuleVersion> both = read(one + "t,r,o,2020-01-01,,,18,b,,,\n");
        assertThat(both).extracting(RuleVersion::ruleSet).containsExactly("s", "t");
        assertThat(both.get(0).hash())
                .isEqualTo(alone.hash())
                .isNotEqualTo(both.get(1).hash());
    }

    @Test
    void leavesAnotherModulesTableAlone() throws IOException {
        assertThat(RuleFile.read(Files.writeString(folder.resolve("rates.csv"), "kind,amount\na,1\n")))
                .isEmpty();
    }

    private List<RuleVersion> read(String lines) throws IOException {
        return RuleFile.read(Files.writeString(folder.resolve("rules.csv"), HEADER + lines));
    }
}
