package org.tonghu.facts.internal.rule;

import java.util.List;
import java.util.UUID;

/** One immutable version of a rule set. */
record RuleVersion(UUID id, String ruleSet, String hash, List<Rule> rules) {
    List<String> outcomes() {
        return rules.stream().map(Rule::outcome).distinct().toList();
    }
}
