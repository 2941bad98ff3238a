package org.tonghu.registry.internal.list;

import org.tonghu.api.division.CodeRange;

/**
 * Which children are asked for.
 *
 * @param words what was typed into the search box, or empty
 * @param area where, or null for all the caller may see
 * @param category code of a category, or null
 * @param active whether open or closed files; null for both
 */
public record ChildQuery(String words, CodeRange area, String category, Boolean active) {}
