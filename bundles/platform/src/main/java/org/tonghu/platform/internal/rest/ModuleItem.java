package org.tonghu.platform.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A role as the module page shows it.
 *
 * @param reason code of {@link org.tonghu.api.module.Choice#reason()}
 * @param why the reason somebody gave
 * @param version of the choice, for If-Match; 0 where nobody has chosen
 * @param prefectures only in the province's view
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ModuleItem(
        String role,
        String kind,
        String title,
        String description,
        List<String> clauses,
        boolean on,
        boolean ready,
        Provider provider,
        List<ProviderState> providers,
        String reason,
        String changedBy,
        Instant changedAt,
        String why,
        String document,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<InPrefecture> prefectures) {

    /** The module that stands for the role. */
    public record Provider(String id, String version) {}

    /** An installed module that could, with its state and, where it is not running or something is amiss, why. */
    public record ProviderState(String id, String title, String version, String state, String reason) {}

    /** The role in one prefecture. */
    public record InPrefecture(String code, String name, boolean on, boolean ready, Provider provider, String reason) {}

    ModuleItem with(List<InPrefecture> places) {
        return new ModuleItem(
                role,
                kind,
                title,
                description,
                clauses,
                on,
                ready,
                provider,
                providers,
                reason,
                changedBy,
                changedAt,
                why,
                document,
                version,
                places);
    }
}
