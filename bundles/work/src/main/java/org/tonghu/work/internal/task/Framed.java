package org.tonghu.work.internal.task;

import org.tonghu.api.task.NewTask;

/**
 * A task that the floor itself makes of a module's text.
 *
 * @param frame key in this bundle's texts with {@code {text}}, or null for the module's text as it is
 * @param place where the record is; the gate is asked for its prefecture
 */
public record Framed(NewTask task, String frame, long place) {}
