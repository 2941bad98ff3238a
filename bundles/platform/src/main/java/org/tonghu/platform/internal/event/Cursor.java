package org.tonghu.platform.internal.event;

/** Names a place in the event log. */
record Cursor(String role, String handler, int prefecture) {}
