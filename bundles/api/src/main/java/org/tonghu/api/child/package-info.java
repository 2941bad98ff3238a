/** Child files as other modules see them. */
@Version("1.1.0")
package org.tonghu.api.child;

import org.osgi.annotation.versioning.Version;
