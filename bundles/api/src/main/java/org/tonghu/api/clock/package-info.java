/** Clocks: what has to happen until when, what is left, and who hears of it when it did not. */
@Version("1.0.0")
package org.tonghu.api.clock;

import org.osgi.annotation.versioning.Version;
