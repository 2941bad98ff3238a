/** The administrative divisions: twelve-digit codes, so that an area is a key range. */
@Version("1.0.0")
package org.tonghu.api.division;

import org.osgi.annotation.versioning.Version;
