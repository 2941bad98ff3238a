package org.tonghu.persistence.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Limits of database work; file {@code org.tonghu.persistence.cfg}. */
@ObjectClassDefinition(name = "Tonghu persistence", description = "Limits of database work")
public @interface PersistenceSettings {
    @AttributeDefinition(description = "Seconds after which a transaction is rolled back")
    int transactionSeconds() default 900;

    @AttributeDefinition(description = "Most seconds for one statement of a person's request (PostgreSQL)")
    int statementSeconds() default 60;

    @AttributeDefinition(description = "Most seconds for one statement of the platform's own jobs (PostgreSQL)")
    int systemStatementSeconds() default 600;

    @AttributeDefinition(description = "Seconds between tries while the database can't be reached at start")
    int retrySeconds() default 2;
}
