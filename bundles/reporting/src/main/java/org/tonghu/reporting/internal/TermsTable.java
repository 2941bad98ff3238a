package org.tonghu.reporting.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.clock.NewClock.Rung;
import org.tonghu.api.clock.Span;
import org.tonghu.spi.ReportIntakePolicy.Terms;

/** The dated table of intake terms: comma-separated lines under a header, {@code #} begins a comment. */
final class TermsTable {
    private static final String ANY = "*";
    private static final int COLUMNS = 12;
    private final List<Line> lines;

    private TermsTable(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @throws IllegalArgumentException with the line that can't be read, or where no line applies to every situation */
    static TermsTable read(String csv) {
        List<Line> lines = new ArrayList<>();
        csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .forEach(line -> lines.add(line(line)));
        if (lines.stream().noneMatch(line -> line.situation().equals(ANY) && line.to() == null)) {
            throw new IllegalArgumentException("no line for * without an end");
        }
        return new TermsTable(lines);
    }

    /** The first line in force for the situation, else the first for all; empty before the table begins. */
    Optional<Terms> on(LocalDate day, String situation) {
        return first(day, situation).or(() -> first(day, ANY));
    }

    private Optional<Terms> first(LocalDate day, String situation) {
        return lines.stream()
                .filter(line -> line.situation().equals(situation) && line.isInForce(day))
                .map(Line::terms)
                .findFirst();
    }

    private static Line line(String text) {
        String[] cells = text.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " cells: " + text);
        }
        try {
            Terms terms = new Terms(
                    cells[3].strip(),
                    role(cells[4]),
                    span(cells[5]),
                    span(cells[6]),
                    span(cells[7]),
                    span(cells[8]),
                    span(cells[9]),
                    Arrays.stream(cells[10].split("\\|")).map(TermsTable::rung).toList());
            LocalDate to = cells[1].isBlank() ? null : LocalDate.parse(cells[1].strip());
            return new Line(LocalDate.parse(cells[0].strip()), to, cells[2].strip(), terms);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Rung rung(String text) {
        String[] parts = text.strip().split("\\s+");
        String hours = parts[1].replaceAll("h$", "");
        return new Rung(role(parts[0]), Duration.ofHours(Long.parseLong(hours)));
    }

    private static AccountRole role(String code) {
        return AccountRole.byCode(code.strip()).orElseThrow(() -> new IllegalArgumentException("role " + code));
    }

    private static Span span(String cell) {
        String text = cell.strip();
        int amount = Integer.parseInt(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'h' -> Span.hours(amount);
            case 'd' -> Span.days(amount);
            case 'w' -> Span.workingDays(amount);
            case 'm' -> Span.months(amount);
            default -> throw new IllegalArgumentException("span " + text);
        };
    }

    private record Line(LocalDate from, LocalDate to, String situation, Terms terms) {
        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }
}
