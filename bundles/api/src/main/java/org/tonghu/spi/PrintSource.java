package org.tonghu.spi;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.print.PrintSpec;

/**
 * A kind of document that people can print ({@code POST /api/prints}). Asked through the gate: of a module that does not
 * serve the document's division nothing is printed.
 */
@ConsumerType
public interface PrintSource {
    /** Module id, a point and a name: {@code reporting.case}. */
    String kind();

    /** Needed to print it. */
    String permission();

    /**
     * The document for these parameters, such as {@code id} or {@code month} and {@code division}, under the caller's
     * identity. Its kind is this source's.
     *
     * @throws org.tonghu.api.problem.Problem not-found out of the caller's scope, invalid for parameters it can't use
     *     (pointers {@code /parameters/NAME})
     */
    PrintSpec make(Map<String, String> parameters);
}
