/** Supervision: who is behind, and where; counters kept from events, by village (Cl. 13a, 15). */
package org.tonghu.supervision.internal;
