package org.tonghu.platform.internal.event;

import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.spi.DomainEventHandler;

/** A handler with the module it belongs to. */
record Track(DomainEventHandler handler, Installed module) {
    /** The cursor's key: a provider that replaces another one goes on where that one was. */
    Cursor cursor(int prefecture) {
        return new Cursor(module.descriptor().role(), handler.name(), prefecture);
    }
}
