package org.tonghu.api.division;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The division tree of today, kept in memory and read again when it changes. */
@ProviderType
public interface Divisions {
    Optional<Division> find(long code);

    /** Children in order of code. */
    List<Division> below(long code);

    /** From the province down to the division itself; empty where unknown. */
    List<Division> path(long code);

    /** The sixteen prefectures in order of code. */
    List<Division> prefectures();

    /** Divisions with this name or code within the area; for imports, where people write names. */
    List<Division> named(String name, DivisionLevel level, CodeRange area);

    /** Opaque state of the tree, changed by every change of it. */
    String version();
}
