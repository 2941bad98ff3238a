package org.tonghu.it.floors.sample.registry.internal.entity;

/** What no other bundle may see. */
public class Secret {}
