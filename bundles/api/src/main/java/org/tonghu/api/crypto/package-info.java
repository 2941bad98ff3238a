/** Encryption of personal fields and blind indexes over them. */
@Version("1.0.0")
package org.tonghu.api.crypto;

import org.osgi.annotation.versioning.Version;
