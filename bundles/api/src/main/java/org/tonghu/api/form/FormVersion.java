package org.tonghu.api.form;

/**
 * One immutable version of a form: base and prefecture overlay joined.
 *
 * @param id {@code module/name}, e.g. {@code registry/child}
 * @param hash SHA-256 over schema and UI schema, hex; a record keeps it
 * @param schema JSON Schema, draft 2020-12
 * @param ui UI schema
 */
public record FormVersion(String id, String hash, String schema, String ui) {}
