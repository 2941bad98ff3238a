/** The module's use cases and rules. */
package org.tonghu.reporting.internal;
