package org.tonghu.work.internal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tonghu.api.code.Codes;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.exchange.ImportRow;
import org.tonghu.api.exchange.Outcome.Reason;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.table.TableSource;

/** Reads the lines of a table into rows, with what the table alone tells is wrong. Not for several threads. */
final class RowReader {
    private static final String OWN = "work";

    private final Header header;
    private final CellReader cells;

    RowReader(Header header, Codes codes) {
        this.header = header;
        this.cells = new CellReader(codes);
    }

    /**
     * A row as it was read.
     *
     * @param errors why it is refused before its target sees it
     * @param flags what is to be looked at
     */
    record Read(ImportRow row, List<Reason> errors, List<Reason> flags) {}

    /** Rows of lines on which something is written, the template's examples left out. */
    List<Read> read(List<TableSource.Line> lines) {
        List<Read> rows = new ArrayList<>(lines.size());
        for (TableSource.Line line : lines) {
            if (!blank(line)) {
                rows.add(read(line));
            }
        }
        return rows;
    }

    /** Whether the line is no row. */
    boolean blank(TableSource.Line line) {
        return line.cells().stream().allMatch(String::isBlank) || header.example(line.cells());
    }

    private Read read(TableSource.Line line) {
        Map<String, String> row = new HashMap<>();
        List<Reason> errors = new ArrayList<>();
        List<Reason> flags = new ArrayList<>();
        if (line.surplus()) {
            errors.add(fault("", "row.surplus"));
        }
        for (int i = 0; i < header.width(); i++) {
            String typed = line.cells().get(i);
            Column column = header.column(i).orElse(null);
            if (column != null) {
                row.put(column.key(), value(column, typed, errors));
            } else if (!typed.isBlank()) {
                flags.add(fault(header.label(i), "column.unknown"));
            }
        }
        return new Read(new ImportRow(line.number(), row), errors, flags);
    }

    private String value(Column column, String typed, List<Reason> errors) {
        if (typed.isBlank()) {
            if (column.required() && column.kind() != Column.Kind.RAW) {
                errors.add(fault("/" + column.key(), "required"));
            }
            return "";
        }
        CellReader.Cell cell = cells.read(column, typed);
        if (cell.fault() != null) {
            errors.add(fault("/" + column.key(), cell.fault()));
        }
        return cell.text();
    }

    private static Reason fault(String pointer, String code) {
        return new Reason(OWN, FieldError.of(pointer, code));
    }
}
