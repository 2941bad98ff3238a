/** Printed documents: PDF with a number that anybody can check. */
@Version("1.0.0")
package org.tonghu.api.print;

import org.osgi.annotation.versioning.Version;
