/** Qualifications that workers earned before the platform knew them. */
@Version("1.0.0")
package org.tonghu.api.qualification;

import org.osgi.annotation.versioning.Version;
