/** Relational work: composed SQL with bound values, one transaction over all modules, ids. */
@Version("1.0.0")
package org.tonghu.api.data;

import org.osgi.annotation.versioning.Version;
