package org.tonghu.api.division;

/**
 * A division as of today.
 *
 * @param parent code of the division above, 0 for the province
 */
public record Division(long code, String name, DivisionLevel level, long parent) {}
