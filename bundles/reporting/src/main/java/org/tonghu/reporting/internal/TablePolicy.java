package org.tonghu.reporting.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.spi.ReportIntakePolicy;

/**
 * Intake by a dated table: {@code etc/rules/report-intake.csv} where there is one, else the bundle's own. A file that
 * can't be read is logged and the bundle's own table applies.
 */
@Component(service = {ReportIntakePolicy.class, TablePolicy.class})
public final class TablePolicy implements ReportIntakePolicy {
    private static final Logger LOG = LoggerFactory.getLogger(TablePolicy.class);
    private static final String OWN = "/rules/report-intake.csv";
    private static final String FILE = "rules/report-intake.csv";

    private final TermsTable table;

    @Activate
    public TablePolicy() {
        this(System.getProperty("karaf.etc"));
    }

    TablePolicy(String etc) {
        this.table = etc == null ? own() : chosen(Path.of(etc).resolve(FILE));
    }

    @Override
    public Terms terms(Intake intake) {
        return table.on(Moments.day(intake.arrivedAt()), intake.situation())
                .orElseThrow(() -> new IllegalStateException("the table of intake terms begins later"));
    }

    private static TermsTable chosen(Path file) {
        if (!Files.isRegularFile(file)) {
            return own();
        }
        try {
            return TermsTable.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("{} can't be used; the table of the module applies", file, e);
            return own();
        }
    }

    private static TermsTable own() {
        try (InputStream in = TablePolicy.class.getResourceAsStream(OWN)) {
            return TermsTable.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
