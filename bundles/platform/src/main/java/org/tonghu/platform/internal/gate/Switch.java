package org.tonghu.platform.internal.gate;

/**
 * A wish to switch.
 *
 * @param provider module, or {@code module/version} to pin a version; null for the default
 * @param reason at least two characters
 * @param document number of the document behind it, or null
 */
public record Switch(boolean on, String provider, String reason, String document) {
    String providerId() {
        return provider == null ? null : provider.split("/", 2)[0];
    }

    String providerVersion() {
        return provider != null && provider.contains("/") ? provider.split("/", 2)[1] : null;
    }
}
