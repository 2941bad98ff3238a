/** A module that is there to be swapped: every way in which a module hangs on the platform, and a look at the runtime. */
package org.tonghu.probe.internal;
