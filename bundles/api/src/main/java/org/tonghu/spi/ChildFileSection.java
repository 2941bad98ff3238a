package org.tonghu.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;

/**
 * What a module adds to a child's file, to the list's export and to its import. Called under the caller's identity, only
 * while the module serves the child's prefecture. One that throws is shown with its failure; the file still opens.
 */
@ConsumerType
public interface ChildFileSection {
    /** Stable name, unique within the module, e.g. {@code treatment}. */
    String key();

    /** The section's content: a record or map that JSON can carry, drawn by the page descriptor {@code pages/section-KEY.json}. */
    Object content(ChildRef child);

    /** Columns it adds to export and import: column key ({@code module.name}) to its i18n key. */
    List<Column> columns();

    /** Values of its columns for these children; a child without any may be missing. */
    Map<UUID, Map<String, String>> values(Collection<UUID> children);

    /** What is wrong with an imported row's own columns; pointers are column keys. */
    List<FieldError> check(Map<String, String> row);

    /** Stores an imported row's own columns, in the transaction that stores the child. */
    void store(ChildRef child, Map<String, String> row);

    /**
     * @param key {@code module.name}
     * @param titles by language tag; also the header accepted in an import
     */
    record Column(String key, Map<String, String> titles) {}
}
