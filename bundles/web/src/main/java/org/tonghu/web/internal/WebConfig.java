package org.tonghu.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the pages are served. */
@ObjectClassDefinition(name = "Tonghu console", description = "Serving the pages of the console")
public @interface WebConfig {
    @AttributeDefinition(
            name = "Replacements",
            description = "Folder whose geo/*.json stand in for the outlines in the bundle; empty for etc/ui")
    String replacements() default "";
}
