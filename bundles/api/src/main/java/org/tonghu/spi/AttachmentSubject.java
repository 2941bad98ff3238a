package org.tonghu.spi;

import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of record that files can be attached to. Called under the caller's identity, only while the module serves the
 * record's prefecture; while it does not, the files are not found, and kept.
 */
@ConsumerType
public interface AttachmentSubject {
    /** Module id, a point and a name: {@code visits.visit}. */
    String type();

    /**
     * The division of the record, 12 digits; its village where it has one.
     *
     * @throws org.tonghu.api.problem.Problem not-found where there is no such record
     */
    long division(UUID id);

    /**
     * @throws org.tonghu.api.problem.Problem not-found out of scope, forbidden where the caller may not read it
     */
    void requireRead(UUID id);

    /**
     * @throws org.tonghu.api.problem.Problem not-found out of scope, forbidden where the caller may not add to it or it
     *     is closed
     */
    void requireWrite(UUID id);
}
