package org.tonghu.work.internal.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What a phone keeps to work without a line.
 *
 * @param at when it was put together
 */
public record Parcel(Instant at, List<Place> villages, List<Part> parts, List<Form> forms) {
    /** @param code twelve digits */
    public record Place(String code, String name) {}

    /**
     * What one module gives.
     *
     * @param items null where it failed
     * @param error why, for people
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(String module, String key, List<?> items, String error) {}

    /** A form in the version the records are to be made with. */
    public record Form(String id, String hash, JsonNode schema, JsonNode ui) {}

    /** Equal for equal content, whenever it was put together. */
    public String tag() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(villages.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(parts.toString().getBytes(StandardCharsets.UTF_8));
            forms.forEach(form -> digest.update(form.hash().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Number of records in it. */
    public int size() {
        return parts.stream()
                .mapToInt(part -> part.items() == null ? 0 : part.items().size())
                .sum();
    }
}
