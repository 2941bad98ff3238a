/** What the module adds to the child's file, to figures, phones and attachments. */
package org.tonghu.visits.internal.surface;
