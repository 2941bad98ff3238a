/** Tables in and out: CSV and XLSX, row by row. */
@Version("1.0.0")
package org.tonghu.api.table;

import org.osgi.annotation.versioning.Version;
