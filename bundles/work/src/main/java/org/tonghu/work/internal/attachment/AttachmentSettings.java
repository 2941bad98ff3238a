package org.tonghu.work.internal.attachment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** File {@code org.tonghu.work.attachments.cfg}. */
@ObjectClassDefinition(name = "Tonghu attachments", description = "Limits of files on records")
public @interface AttachmentSettings {
    /** Largest file taken. */
    @AttributeDefinition(description = "Megabytes that one file may have")
    int maxMegabytes() default 10;

    /** Most files on a record, removed ones among them. */
    @AttributeDefinition(description = "Files that one record may have")
    int maxFiles() default 100;
}
