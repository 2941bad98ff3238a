package org.tonghu.api.exchange;

import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Starts imports and exports as jobs of the current caller, who must hold the permission that the target names. People
 * use {@code /api/exchange}; this is for modules with addresses of their own. Joins the current transaction.
 */
@ProviderType
public interface Exchange {
    /**
     * @param target key of an {@code ImportTarget}
     * @param upload an uploaded table of the caller's
     * @param dryRun check only: the result says what would become of each row, nothing is written
     * @return the job
     * @throws org.tonghu.api.problem.Problem not-found for a target no serving module has or an upload of somebody
     *     else's, forbidden
     */
    UUID startImport(String target, UUID upload, boolean dryRun, Map<String, String> parameters);

    /**
     * @param target key of an {@code ExportSource}
     * @param format {@code csv} or {@code xlsx}
     * @return the job
     */
    UUID startExport(String target, Map<String, String> parameters, String format);

    /** A table with the header of an import and one row of examples where there are any, in the caller's language. */
    byte[] template(String target, String format);
}
