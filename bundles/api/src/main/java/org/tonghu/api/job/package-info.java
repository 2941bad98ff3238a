/** Long work that survives a restart. */
@Version("1.0.0")
package org.tonghu.api.job;

import org.osgi.annotation.versioning.Version;
