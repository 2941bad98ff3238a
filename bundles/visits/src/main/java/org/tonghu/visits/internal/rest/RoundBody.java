package org.tonghu.visits.internal.rest;

/** A round as it is asked for: the fields of the form {@code visits/round}. */
public record RoundBody(String kind, String quarter, String division, String startsOn, String dueOn, String note) {}
