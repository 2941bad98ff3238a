package org.tonghu.work.internal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tonghu.api.table.TableSink;

/** Writes XLSX, every cell as text, a thousand rows in memory at a time. */
final class XlsxSink implements TableSink {
    private static final int FLUSH = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSink(OutputStream out, String name, List<String> header) throws IOException {
        workbook = new Workbook(out, "Tonghu", "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        row(header);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, Cells.written(cells.get(column)));
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        workbook.close();
    }
}
