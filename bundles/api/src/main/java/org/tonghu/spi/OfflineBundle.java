package org.tonghu.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.division.CodeRange;

/** What a phone needs of a module to work without a line. Called under the caller's identity, within her scope. */
@ConsumerType
public interface OfflineBundle {
    /** Stable name, unique within the module, e.g. {@code must-visit}. */
    String key();

    /** What the phone keeps for these villages: a list of records or maps that JSON can carry, in stable order. */
    List<?> content(List<CodeRange> villages);

    /** Ids of the forms the phone needs with it, e.g. {@code visits/visit}. */
    List<String> forms();
}
