/** Who changed and who read what; entries are written in the transaction they describe. */
@Version("1.0.0")
package org.tonghu.api.audit;

import org.osgi.annotation.versioning.Version;
