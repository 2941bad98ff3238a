/** Jobs, files, tables and the inbox. */
package org.tonghu.work.internal;
