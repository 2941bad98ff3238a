package org.tonghu.api.child;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.tonghu.api.problem.FieldError;

/**
 * Takes many children at once through the same checks and the same writer as an import: rows keyed by the import's
 * column keys (those of the form {@code registry/child}), codes or labels as values.
 */
@ProviderType
public interface ChildIntake {
    /** Stores good rows in one transaction and says what is wrong with the others. */
    List<Outcome> take(List<Map<String, String>> rows);

    /**
     * @param child id of the file, null for a refused row
     * @param errors why it was refused
     * @param flags what a person should look at though the row was taken
     */
    record Outcome(UUID child, List<FieldError> errors, List<FieldError> flags) {}
}
