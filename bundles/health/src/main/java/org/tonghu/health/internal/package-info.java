/** Treatment of grave illness: a section of the child's file, its search, figures, import and export (Cl. 12b). */
package org.tonghu.health.internal;
