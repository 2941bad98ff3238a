/** What waits for a person. */
@Version("1.0.0")
package org.tonghu.api.inbox;

import org.osgi.annotation.versioning.Version;
