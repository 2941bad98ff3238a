package org.tonghu.visits.internal.rest;

import java.util.List;

/**
 * A list.
 *
 * @param after cursor of the next page, or null at the end
 */
public record Items<T>(List<T> items, String after) {}
