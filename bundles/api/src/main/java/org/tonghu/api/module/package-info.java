/** Modules, roles, the gate that says who provides a role for a prefecture, the selector of components. */
@Version("1.0.0")
package org.tonghu.api.module;

import org.osgi.annotation.versioning.Version;
