/** The question bank, and what is drawn from it for one sitting (Cl. 5d). */
package org.tonghu.training.internal.bank;
