package org.tonghu.registry.internal.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A child's file as one caller may read it.
 *
 * @param village 12-digit code
 * @param masked JSON pointers of values not shown whole to this role
 * @param flags what a person should look at
 */
public record ChildFile(
        UUID id,
        long version,
        Form form,
        String village,
        String place,
        JsonNode values,
        List<String> masked,
        List<Category> categories,
        List<Flag> flags,
        LocalDate confirmedOn,
        boolean stale,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {

    /** Version of the form the file was made with. */
    public record Form(String id, String hash) {}

    /** A category with what speaks for it. */
    public record Category(String code, String label, LocalDate since, String rule, List<Reason> reasons) {}

    /** A fact that a category rests on. */
    public record Reason(String code, String label, LocalDate from) {}

    /** Something to look at. */
    public record Flag(String pointer, String code, String message) {}
}
