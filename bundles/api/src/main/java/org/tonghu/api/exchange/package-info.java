/** Tables in and out by descriptor: a module gives columns and rows, the platform does the rest. */
@Version("1.0.0")
package org.tonghu.api.exchange;

import org.osgi.annotation.versioning.Version;
