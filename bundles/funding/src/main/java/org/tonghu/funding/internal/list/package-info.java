/** Monthly lists: who is paid what in a month, and why. */
package org.tonghu.funding.internal.list;
