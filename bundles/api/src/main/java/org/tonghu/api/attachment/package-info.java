/** Files that hang on records: photos, scans, voice notes. */
@Version("1.0.0")
package org.tonghu.api.attachment;

import org.osgi.annotation.versioning.Version;
