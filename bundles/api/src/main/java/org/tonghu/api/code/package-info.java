/** Code lists with labels in each language. */
@Version("1.0.0")
package org.tonghu.api.code;

import org.osgi.annotation.versioning.Version;
