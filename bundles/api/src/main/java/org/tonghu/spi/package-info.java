/** Extension points: what modules and agencies' plug-ins implement. */
@Version("1.1.0")
package org.tonghu.spi;

import org.osgi.annotation.versioning.Version;
