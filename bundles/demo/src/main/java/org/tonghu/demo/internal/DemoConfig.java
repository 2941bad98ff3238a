package org.tonghu.demo.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.tonghu.demo.cfg}. */
@ObjectClassDefinition(name = "Tonghu demonstration data")
public @interface DemoConfig {
    /** The configuration's name. */
    String PID = "org.tonghu.demo";

    @AttributeDefinition(
            name = "size",
            description = "Children to invent at first start, 1 to 1,000,000",
            min = "1",
            max = "1000000")
    int size() default 20_000;

    @AttributeDefinition(name = "seed", description = "The same seed invents the same children")
    long seed() default 20191211L;
}
