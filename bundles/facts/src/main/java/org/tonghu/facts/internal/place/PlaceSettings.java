package org.tonghu.facts.internal.place;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the divisions of the first start come from. */
@ObjectClassDefinition(name = "Reference data of places")
public @interface PlaceSettings {
    @AttributeDefinition(name = "CSV with the columns code,name,parent_code,level; below etc")
    String divisions() default "reference/yunnan-divisions.csv";

    @AttributeDefinition(name = "Day of which the file tells the state, ISO 8601")
    String state() default "2023-06-30";
}
