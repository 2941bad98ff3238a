/** Dated, sourced statements about a child, the thin child index, and rules over facts. */
@Version("1.1.0")
package org.tonghu.api.fact;

import org.osgi.annotation.versioning.Version;
