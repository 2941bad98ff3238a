/** The module's use cases and rules. */
package org.tonghu.supervision.internal;
