package org.tonghu.spi;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.exchange.Column;

/**
 * Something a module gives out as a table. The platform runs the job, escapes formulas, marks the file with who, when and
 * a digest, and audits it. Called under the identity of who exports; the caller's scope is the module's to keep.
 */
@ConsumerType
public interface ExportSource {
    /** Module id, a point and a name: {@code funding.month-list}. */
    String key();

    /** What it is called, by language tag; empty for the text {@code exchange.KEY} of the module. */
    default Map<String, String> titles() {
        return Map.of();
    }

    /** Needed to export it. */
    String permission();

    /** Action of the audit row. */
    default String action() {
        return "exchange.exported";
    }

    /** Subject type of the audit row. */
    default String subjectType() {
        return key();
    }

    /**
     * The rows for these parameters; asked when the export is submitted too.
     *
     * @throws org.tonghu.api.problem.Problem not-found out of the caller's scope, invalid for parameters it can't use
     *     (pointers {@code /parameters/NAME})
     */
    Rows open(Map<String, String> parameters);

    /** Rows being exported. Not for several threads. */
    interface Rows {
        /** Columns in order; only keys and titles are used. */
        List<Column> columns();

        /** How many rows there will be, for the progress shown. */
        long total();

        /** Division the export is about, 12 digits. */
        long division();

        /**
         * The next rows, a few hundred.
         *
         * @param after what the page before ended with; null for the first
         */
        Page page(String after);
    }

    /**
     * @param cells of each row, in order of the columns
     * @param after where the next page begins; null on the last
     */
    record Page(List<List<String>> cells, String after) {}
}
