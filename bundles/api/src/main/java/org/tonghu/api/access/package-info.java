/** What a REST method asks of its caller; a method that says nothing is refused. */
@Version("1.0.0")
package org.tonghu.api.access;

import org.osgi.annotation.versioning.Version;
