/** Figures made of counters, by place. */
package org.tonghu.supervision.internal.figure;
