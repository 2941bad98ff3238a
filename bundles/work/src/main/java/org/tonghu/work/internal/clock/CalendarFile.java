package org.tonghu.work.internal.clock;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.work.internal.Etc;

/**
 * The province's calendar, {@code reference/calendar.csv} with the columns day, kind ({@code holiday} or {@code workday})
 * and name. A year the file says nothing of has weekends only, which the log tells once; a file that can't be read has
 * the same effect for all years.
 */
@Component(service = CalendarFile.class)
public final class CalendarFile {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarFile.class);
    private static final String PATH = "reference/calendar.csv";
    private static final String WORKED = "workday";
    private static final String OFF = "holiday";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .build();

    private final Set<Integer> told = ConcurrentHashMap.newKeySet();
    private final WorkCalendar calendar;

    @Activate
    public CalendarFile(@Reference Etc etc) {
        this.calendar = new WorkCalendar(read(etc.file(PATH)), this::tell);
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    private void tell(int year) {
        if (told.add(year)) {
            LOG.warn("{} has no days of {}: only weekends count as days off then", PATH, year);
        }
    }

    private static Map<LocalDate, Boolean> read(Path file) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord line : parser) {
                days.put(LocalDate.parse(line.get("day")), worked(line.get("kind")));
            }
            return days;
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            LOG.error("{} can't be read, only weekends count as days off: {}", file, e.toString());
            return Map.of();
        }
    }

    private static boolean worked(String kind) {
        if (!WORKED.equals(kind) && !OFF.equals(kind)) {
            throw new IllegalArgumentException("neither holiday nor workday: " + kind);
        }
        return WORKED.equals(kind);
    }
}
