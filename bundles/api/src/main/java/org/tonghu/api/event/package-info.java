/** Past-tense events, written in the transaction that makes them true. */
@Version("1.0.0")
package org.tonghu.api.event;

import org.osgi.annotation.versioning.Version;
