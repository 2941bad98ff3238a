/** The module's own parts, none of them seen outside; {@code Texts} and {@code Days} serve all of them. */
package org.tonghu.visits.internal;
