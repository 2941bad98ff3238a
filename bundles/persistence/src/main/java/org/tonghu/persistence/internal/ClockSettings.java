package org.tonghu.persistence.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The platform's time; file {@code org.tonghu.clock.cfg}. */
@ObjectClassDefinition(name = "Tonghu clock", description = "Time of a training system")
public @interface ClockSettings {
    @AttributeDefinition(
            description =
                    "How far ahead of real time a training system is, ISO 8601, e.g. P6M or PT36H; empty for not at all."
                            + " Ignored, with a warning, where there are no demonstration data")
    String offset() default "";
}
