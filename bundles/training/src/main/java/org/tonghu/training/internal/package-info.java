/** Training: courses, examinations, leave to work (Cl. 4c, 5a–5e). */
package org.tonghu.training.internal;
