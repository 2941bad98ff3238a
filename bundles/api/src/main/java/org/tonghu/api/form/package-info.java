/** Forms as immutable, hashed versions. */
@Version("1.0.0")
package org.tonghu.api.form;

import org.osgi.annotation.versioning.Version;
