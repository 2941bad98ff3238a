/** Visits 走访: recorded once, what they found in facts and tasks (Cl. 6d, A3-4). */
package org.tonghu.visits.internal.visit;
