package org.tonghu.work.internal.print;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** File {@code org.tonghu.work.print.cfg}. */
@ObjectClassDefinition(name = "Tonghu print", description = "Printed documents")
public @interface PrintSettings {
    /** Address before a document's number in its QR code, e.g. {@code https://example.gov.cn/ui/check#}; none without. */
    @AttributeDefinition(
            description = "Address of the page that checks numbers; the QR code holds the number alone without")
    String checkAddress() default "";

    /** Numbers that one address may check in a minute. */
    @AttributeDefinition(description = "Numbers that one address may check in a minute")
    int checksPerMinute() default 60;
}
