/** How many were trained in a year, and who is missing (Cl. 5a). */
package org.tonghu.training.internal.coverage;
