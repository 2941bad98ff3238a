/** Whether a worker may work yet. */
@Version("1.0.0")
package org.tonghu.api.permit;

import org.osgi.annotation.versioning.Version;
