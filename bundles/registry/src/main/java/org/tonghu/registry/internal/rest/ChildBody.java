package org.tonghu.registry.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;

/**
 * A child's file as it is sent.
 *
 * @param village 12-digit code
 * @param form hash of the form filled in; that in force where it is missing
 * @param values the form's fields
 */
public record ChildBody(
        @NotNull @Pattern(regexp = "[1-9]\\d{11}") String village, String form, @NotNull ObjectNode values) {}
