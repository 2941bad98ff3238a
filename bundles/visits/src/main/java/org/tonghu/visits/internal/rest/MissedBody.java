package org.tonghu.visits.internal.rest;

/** Why a child was not visited: the fields of the form {@code visits/missed}. */
public record MissedBody(String reason, String note) {}
