package org.tonghu.api.module;

/** A component of an extension point with the module it came from. */
public record Contribution<S>(String moduleId, S service) {}
