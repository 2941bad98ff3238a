package org.tonghu.work.internal.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.table.TableSink;
import org.tonghu.api.table.TableSource;
import org.tonghu.api.table.Tables;

/** CSV and XLSX. A CSV is read as it comes; an XLSX, being an archive, is held packed in memory, up to 64 MB. */
@Component
public final class FileTables implements Tables {
    private static final int HEAD = 256 * 1024;
    private static final int MOST_ARCHIVE = 64 * 1024 * 1024;

    @Override
    public TableSource read(InputStream content) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content, HEAD);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        RawRows rows = isArchive(head) ? archive(in) : text(in, head);
        try {
            return new RowTable(rows);
        } catch (Problem e) {
            rows.close();
            throw e;
        }
    }

    private static boolean isArchive(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    private static RawRows archive(InputStream in) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes(MOST_ARCHIVE + 1);
            if (bytes.length > MOST_ARCHIVE) {
                throw Refused.tooLarge();
            }
            ZipGuard.check(bytes);
            return new XlsxRows(bytes);
        } catch (Problem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Refused.unreadable(1, e);
        }
    }

    private static RawRows text(InputStream in, byte[] head) throws IOException {
        boolean whole = head.length < HEAD;
        Charset charset = Encoding.of(head, whole).orElseThrow(() -> Refused.unreadable(1));
        return new CsvRows(in, charset, CsvRows.separator(new String(head, charset)));
    }

    @Override
    public TableSink write(OutputStream out, String format, String sheet, List<String> header) throws IOException {
        return switch (format) {
            case "csv" -> new CsvSink(out, header);
            case "xlsx" -> new XlsxSink(out, sheet, header);
            default -> throw new IllegalArgumentException("no format of tables: " + format);
        };
    }
}
