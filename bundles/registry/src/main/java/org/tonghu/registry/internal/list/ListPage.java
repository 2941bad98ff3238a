package org.tonghu.registry.internal.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of a list.
 *
 * @param after cursor of the next page, or null at the end
 * @param total number of all rows where it was asked for
 */
public record ListPage<T>(List<T> items, String after, @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}
