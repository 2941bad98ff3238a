package org.tonghu.work.internal.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Rows of the first sheet of an XLSX file. Formulas count by the value stored with them. */
final class XlsxRows implements RawRows {
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[ymdhs].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_FORMAT =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|General", Pattern.CASE_INSENSITIVE);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long last;

    XlsxRows(byte[] content) throws IOException {
        workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        stream = workbook.getFirstSheet().openStream();
        rows = stream.iterator();
    }

    @Override
    public Raw next() {
        try {
            return rows.hasNext() ? raw(rows.next()) : null;
        } catch (RuntimeException e) {
            throw Refused.unreadable(last + 1, e);
        }
    }

    private Raw raw(Row row) {
        last = row.getRowNum();
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : Cells.read(text(cell)));
        }
        return new Raw(last, cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return dated(cell) ? date(cell.asDate()) : number(number);
        }
        if (cell.getValue() instanceof Boolean flag) {
            return flag ? "TRUE" : "FALSE";
        }
        return cell.getValue() == null ? "" : String.valueOf(cell.getValue());
    }

    private static boolean dated(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DATE_FORMAT.matcher(NO_FORMAT.matcher(format).replaceAll("")).matches();
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String date(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
