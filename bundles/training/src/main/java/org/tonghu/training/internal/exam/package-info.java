/** Examinations: drawn, sat against the clock, scored here (Cl. 5c). */
package org.tonghu.training.internal.exam;
