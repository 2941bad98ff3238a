package org.tonghu.api.fact;

import java.time.LocalDate;

/**
 * A fact as its source states it.
 *
 * @param from first day on which it is true; null for the day of the statement
 */
public record Stated(String code, String detail, LocalDate from) {}
