package org.tonghu.work.internal.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tonghu.api.table.TableSink;

/** Writes CSV in UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else. */
final class CsvSink implements TableSink {
    private final CSVPrinter printer;

    CsvSink(OutputStream out, List<String> header) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        row(header);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(Cells.written(cells));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
