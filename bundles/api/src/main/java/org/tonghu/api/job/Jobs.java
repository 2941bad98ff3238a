package org.tonghu.api.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Long work: stored, claimed by one node, resumed after a restart. Caller sees her own jobs, administrators all without content. */
@ProviderType
public interface Jobs {
    /**
     * Stores a job in the current transaction for the current caller.
     *
     * @param kind a {@code JobHandler}'s kind
     * @param title key of the title in the i18n bundle of the handler's module
     * @param parameters small values, encrypted at rest
     * @param input a blob, or null
     */
    UUID submit(String kind, String title, Map<String, String> parameters, UUID input);

    /** The caller's job. */
    Optional<JobView> find(UUID id);

    /** The caller's jobs, newest first, at most 50. */
    List<JobView> mine();

    /** Asks a waiting or running job to stop; what whole chunks wrote stays. */
    void cancel(UUID id);
}
