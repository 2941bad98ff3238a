package org.tonghu.platform.internal.rest;

import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.gate.Switch;

/**
 * The body of a switch.
 *
 * @param provider module, {@code module/version} to pin a version, or null for the default
 * @param reason why; obligatory but for a preview
 * @param document number of the document behind it, if any
 */
public record SwitchBody(Boolean on, String provider, String reason, String document) {
    Switch wish() {
        if (on == null) {
            throw Problem.invalid("/on", "required");
        }
        return new Switch(on, provider == null || provider.isBlank() ? null : provider.strip(), reason, document);
    }
}
