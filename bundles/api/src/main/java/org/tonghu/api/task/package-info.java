/** Tasks: who has to do what about which record until when. */
@Version("1.0.0")
package org.tonghu.api.task;

import org.osgi.annotation.versioning.Version;
