/** One encrypted store for files. */
@Version("1.0.0")
package org.tonghu.api.blob;

import org.osgi.annotation.versioning.Version;
