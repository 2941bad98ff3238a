package org.tonghu.platform.internal.gate;

/**
 * What a switch would mean, as people read it.
 *
 * @param module title of the module it concerns
 * @param forbids whether switching off is refused because of it
 */
public record Effect(String module, String text, long count, boolean forbids) {}
