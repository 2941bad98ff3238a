/** Approvals: steps by level that a prefecture may configure, with return and two-person rule. */
@Version("1.0.0")
package org.tonghu.api.approval;

import org.osgi.annotation.versioning.Version;
