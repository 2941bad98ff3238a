package org.tonghu.facts.internal.place;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;

/** Reads the division table {@code code,name,parent_code,level}: parents before their children. */
final class DivisionFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .build();

    private DivisionFile() {}

    /**
     * @throws IllegalStateException for a file that is missing or wrong, with the line
     */
    static List<Division> read(Path file) {
        List<Division> divisions = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord line : parser) {
                Division division = division(line);
                if (!known.add(division.code()) || division.parent() != 0 && !known.contains(division.parent())) {
                    throw new IllegalStateException("doubled code or unknown parent: " + line);
                }
                divisions.add(division);
            }
        } catch (IOException e) {
            throw new IllegalStateException("divisions can't be read from " + file, e);
        }
        return divisions;
    }

    private static Division division(CSVRecord line) {
        long code = Long.parseLong(line.get("code"));
        String parent = line.get("parent_code");
        DivisionLevel level = DivisionLevel.valueOf(line.get("level").toUpperCase(Locale.ROOT));
        if (DivisionCode.level(code) != level) {
            throw new IllegalStateException("level does not fit the code: " + line);
        }
        return new Division(code, line.get("name"), level, parent.isEmpty() ? 0 : Long.parseLong(parent));
    }
}
