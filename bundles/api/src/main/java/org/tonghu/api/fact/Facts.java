package org.tonghu.api.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The facts about children, kept with two times: when they are true and since when they are known. Nothing is ever
 * overwritten: what a source no longer says ends. Writes join the current transaction.
 */
@ProviderType
public interface Facts {
    /**
     * What a source says of children on a day, completely: facts of this source not among the stated end that day, new
     * ones begin, same ones (code and detail) stay untouched.
     */
    void replace(String source, LocalDate day, Map<UUID, ? extends Collection<Stated>> children);

    /** The facts true on the day, as known now, which the caller may read; scope is the caller's business. */
    List<Fact> on(UUID childId, LocalDate day);

    /** All facts ever stated of the child which the caller may read, newest first. */
    List<Fact> history(UUID childId);

    /**
     * Those of these kinds of fact which the caller may read now; for whoever keeps reasons that were worked out for
     * the platform and shows them to a person.
     */
    Set<String> readable(Collection<String> codes);
}
