package org.tonghu.work.internal.approval;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.division.DivisionLevel;

/** The steps of an approval in order. */
record Plan(List<Line> lines) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final String HEADER = "step,level,roles,two_person,working_days";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .build();

    /**
     * @throws IllegalArgumentException for no steps, or two of one name
     */
    Plan {
        lines = List.copyOf(lines);
        Set<String> names = new HashSet<>();
        for (Line line : lines) {
            if (!names.add(line.step())) {
                throw new IllegalArgumentException("two steps are called " + line.step());
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an approval has at least one step");
        }
    }

    /**
     * A step.
     *
     * @param twoPerson whether who decides must be neither the asker nor one who decided an earlier step of the round
     * @param workingDays allowed for the step; 0 for no clock
     */
    record Line(String step, DivisionLevel level, List<AccountRole> roles, boolean twoPerson, int workingDays) {
        /**
         * @throws IllegalArgumentException for a name, role or number that can't be
         */
        Line {
            roles = List.copyOf(roles);
            if (!NAME.matcher(step).matches() || roles.isEmpty() || workingDays < 0 || level == DivisionLevel.VILLAGE) {
                throw new IllegalArgumentException("not a step of an approval: " + step);
            }
        }

        static Line of(String step, String level, List<String> roles, boolean twoPerson, int workingDays) {
            return new Line(
                    step,
                    DivisionLevel.valueOf(level.toUpperCase(Locale.ROOT)),
                    roles.stream().map(Line::role).toList(),
                    twoPerson,
                    workingDays);
        }

        private static AccountRole role(String code) {
            return AccountRole.byCode(code).orElseThrow(() -> new IllegalArgumentException("no role " + code));
        }
    }

    /**
     * From a file with a header.
     *
     * @throws IllegalArgumentException for one that says no steps
     */
    static Plan parse(String csv) {
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(csv))) {
            for (CSVRecord record : parser) {
                lines.add(Line.of(
                        record.get("step"),
                        record.get("level"),
                        Arrays.asList(record.get("roles").split(" +")),
                        flag(record.get("two_person")),
                        Integer.parseInt(record.get("working_days"))));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        return new Plan(lines);
    }

    /** As {@link #parse} reads it. */
    String text() {
        StringBuilder text = new StringBuilder(HEADER);
        for (Line line : lines) {
            text.append('\n')
                    .append(line.step())
                    .append(',')
                    .append(line.level().code());
            text.append(',').append(String.join(" ", codes(line)));
            text.append(',').append(line.twoPerson()).append(',').append(line.workingDays());
        }
        return text.toString();
    }

    static List<String> codes(Line line) {
        return line.roles().stream().map(AccountRole::code).toList();
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0", "" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no: " + text);
        };
    }
}
