/** Who acts: accounts, their roles, and the part of the province each may see. */
@Version("1.0.0")
package org.tonghu.api.actor;

import org.osgi.annotation.versioning.Version;
