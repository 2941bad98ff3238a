/** Who may work: certificates, those of before, their end (Cl. 5c). */
package org.tonghu.training.internal.permit;
