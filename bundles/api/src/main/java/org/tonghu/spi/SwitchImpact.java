package org.tonghu.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.division.CodeRange;

/** What switching a module off would mean for people in an area, in numbers. Asked whether the module is on or off. */
@ConsumerType
public interface SwitchImpact {
    List<Effect> effects(CodeRange area);

    /**
     * @param key i18n key in the module's bundle, with {@code {count}}
     * @param forbids whether switching off is refused while the count is not 0
     */
    record Effect(String key, long count, boolean forbids) {}
}
