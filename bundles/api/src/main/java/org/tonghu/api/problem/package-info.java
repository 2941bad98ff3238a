/** Errors a caller can act on, in the shape of RFC 9457. */
@Version("1.0.0")
package org.tonghu.api.problem;

import org.osgi.annotation.versioning.Version;
