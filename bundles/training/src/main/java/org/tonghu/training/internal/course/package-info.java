/** Courses 培训班 and who is to come to them (Cl. 5a, 5b). */
package org.tonghu.training.internal.course;
