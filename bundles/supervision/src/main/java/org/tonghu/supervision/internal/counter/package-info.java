/** Counters: what each event adds to which village, and building them anew. */
package org.tonghu.supervision.internal.counter;
