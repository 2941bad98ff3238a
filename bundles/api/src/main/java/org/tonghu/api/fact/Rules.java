package org.tonghu.api.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.tonghu.api.data.Sql;

/**
 * Rules that select children, as dated rows over facts, read from {@code config/rules/*.csv} as immutable versions. One
 * evaluator: a single set-based SELECT, so that a list, a round and a single answer can't differ.
 */
@ProviderType
public interface Rules {
    /**
     * A SELECT with the columns {@code child_id}, {@code outcome}, {@code rule_id}, {@code reasons} (fact codes with
     * their first day, comma separated) and {@code since} (the latest of those first days): one row a child and rule
     * that applies on the day.
     *
     * @param children a SELECT of child ids, or null for all active children
     */
    Sql select(String ruleSet, LocalDate day, Sql children);

    /**
     * The version of the rule set in force, which never changes; for records that must tell by which rules they were made.
     */
    UUID version(String ruleSet);

    /** Outcomes of a rule set in its own order, e.g. the categories. */
    List<String> outcomes(String ruleSet);
}
