package org.tonghu.work.internal.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file. */
final class CsvRows implements RawRows {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(InputStream content, Charset charset, char separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .build();
        parser = format.parse(new BufferedReader(new InputStreamReader(content, Encoding.strict(charset))));
        records = parser.iterator();
    }

    @Override
    public Raw next() {
        try {
            return records.hasNext() ? raw(records.next()) : null;
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw Refused.unreadable(parser.getRecordNumber() + 1, e);
        }
    }

    private static Raw raw(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.size());
        record.forEach(cell -> cells.add(Cells.read(cell)));
        return new Raw(record.getRecordNumber(), cells);
    }

    /** The separator that occurs most in the first line, outside quotes. */
    static char separator(String head) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = counts[candidate] > counts[most] ? candidate : most;
        }
        return most;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
