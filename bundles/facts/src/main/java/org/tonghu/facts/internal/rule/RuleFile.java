package org.tonghu.facts.internal.rule;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tonghu.api.data.Uuid7;
import org.tonghu.facts.internal.Etc;

/** A file of rules: CSV in UTF-8, one or several rule sets, their rules in order. */
final class RuleFile {
    private static final String RULE_SET = "rule_set";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .setTrim(true)
            .build();

    private RuleFile() {}

    /**
     * The rule sets of the file, each with the hash of its own lines; none of a file without the column {@code rule_set},
     * which is another module's table.
     *
     * @throws IllegalArgumentException with the line that is wrong
     */
    static List<RuleVersion> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Map<String, List<Rule>> sets = new LinkedHashMap<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            if (!parser.getHeaderNames().contains(RULE_SET)) {
                return List.of();
            }
            for (CSVRecord line : parser) {
                sets.computeIfAbsent(line.get(RULE_SET), set -> new ArrayList<>())
                        .add(rule(line));
            }
        }
        List<RuleVersion> versions = new ArrayList<>();
        sets.forEach((set, rules) -> versions.add(version(set, rules)));
        return versions;
    }

    private static Rule rule(CSVRecord line) {
        try {
            return RuleLine.parse(line);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("record " + line.getRecordNumber() + ": " + e.getMessage(), e);
        }
    }

    private static RuleVersion version(String set, List<Rule> rules) {
        UUID id = Uuid7.next();
        return new RuleVersion(id, set, Etc.hash(rules.toString()), List.copyOf(rules));
    }
}
