package org.tonghu.spi;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.exchange.ImportRow;
import org.tonghu.api.exchange.Outcome;

/**
 * Something a module takes in as a table. The platform reads the file, its header and cells, runs the job in chunks of
 * 500 rows, keeps the outcome of each row, writes the result file, and resumes or cancels; the module checks and stores
 * rows. Called under the identity of who imports; the caller's scope is the module's to check.
 */
@ConsumerType
public interface ImportTarget {
    /** Module id, a point and a name: {@code training.roster}. */
    String key();

    /** What it is called, by language tag; empty for the text {@code exchange.KEY} of the module. */
    default Map<String, String> titles() {
        return Map.of();
    }

    /** Needed to import it. */
    String permission();

    /** Columns of the template, in order. */
    List<Column> columns();

    /** All columns understood; more than those of the template where some serve only elsewhere. */
    default List<Column> recognised() {
        return columns();
    }

    /** Action of the audit row written with each chunk, or null where {@link Rows#store} writes its own. */
    default String action() {
        return "exchange.imported";
    }

    /**
     * Begins an import, or goes on with one.
     *
     * @throws org.tonghu.api.problem.Problem for parameters it can't use; asked when the import is submitted too
     */
    Rows open(Map<String, String> parameters);

    /** The rows of one import. Not for several threads; lives as long as the run, so it may remember what it has seen. */
    interface Rows {
        /**
         * What becomes of each row, in order. Outside a transaction, and asked again for the same rows where storing
         * them met a duplicate.
         */
        List<Outcome> check(List<ImportRow> rows);

        /** Stores those of the rows last checked that are to be stored, in the chunk's transaction. */
        void store(List<ImportRow> rows);

        /** Rows stored by an earlier attempt, passed over now. */
        default void remember(List<ImportRow> rows) {}
    }
}
