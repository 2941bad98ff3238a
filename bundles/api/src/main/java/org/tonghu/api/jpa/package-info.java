/** Converters that every persistence unit lists, so that ids and instants are stored alike everywhere. */
@Version("1.0.0")
package org.tonghu.api.jpa;

import org.osgi.annotation.versioning.Version;
