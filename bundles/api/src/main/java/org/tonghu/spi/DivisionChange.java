package org.tonghu.spi;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module moves when division codes change (merge, split, renaming; Cl. 11c). Records that tell of a day keep the
 * code of their day; only what says where something is now moves. Asked of every installed module, on or off: rows of a
 * module that is off must not be left behind.
 */
@ConsumerType
public interface DivisionChange {
    /** How many records would move, by i18n key in the module's bundle with {@code {count}}. */
    Map<String, Long> preview(Map<Long, Long> codes);

    /** Moves them from each old code to its new one, in the current transaction; set-based. */
    void move(Map<Long, Long> codes);
}
