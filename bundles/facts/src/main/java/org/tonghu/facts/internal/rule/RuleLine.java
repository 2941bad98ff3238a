package org.tonghu.facts.internal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a rule file. {@code all_of}: facts apart by spaces, each must hold. {@code any_of}: groups apart by
 * {@code ;}, in a group facts apart by {@code |}, of which one must hold. {@code none_of}: facts apart by spaces.
 * {@code fact@6}: it has lasted six months or more.
 */
final class RuleLine {
    private static final Pattern FACT = Pattern.compile("([a-z][a-z0-9.-]{0,59})(?:@([1-9][0-9]{0,2}))?");

    private final CSVRecord line;
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private int groups;

    private RuleLine(CSVRecord line) {
        this.line = line;
    }

    /**
     * @throws IllegalArgumentException with what is wrong in the line
     */
    static Rule parse(CSVRecord line) {
        return new RuleLine(line).rule();
    }

    private Rule rule() {
        for (String fact : parts("all_of", " ")) {
            group(List.of(fact));
        }
        for (String alternatives : parts("any_of", ";")) {
            group(split(alternatives, "|"));
        }
        parts("none_of", " ").forEach(fact -> add(Condition.NONE, fact));
        if (groups == 0) {
            throw new IllegalArgumentException("a rule needs all_of or any_of");
        }
        return new Rule(
                required("rule_id"),
                required("outcome"),
                LocalDate.parse(required("valid_from")),
                line.get("valid_to").isEmpty() ? null : LocalDate.parse(line.get("valid_to")),
                age("min_age"),
                age("max_age"),
                groups,
                List.copyOf(conditions),
                line.get("clause"));
    }

    private void group(List<String> alternatives) {
        groups++;
        alternatives.forEach(fact -> add(groups, fact));
    }

    private void add(int group, String text) {
        Matcher matcher = FACT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a fact: " + text);
        }
        String fact = matcher.group(1);
        int months = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        boolean tells = group != Condition.NONE && told.add(fact);
        conditions.add(new Condition(group, fact, months, tells));
    }

    private List<String> parts(String column, String separator) {
        return split(line.get(column), separator);
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(Pattern.quote(separator))) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private String required(String column) {
        String value = line.get(column);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(column + " is missing");
        }
        return value;
    }

    private Integer age(String column) {
        String value = line.get(column);
        return value.isEmpty() ? null : Integer.valueOf(value);
    }
}
