/** Rounds 排查, the must-visit set 必访名单 frozen for each, and what is still missing (Cl. 6c, 6d). */
package org.tonghu.visits.internal.round;
