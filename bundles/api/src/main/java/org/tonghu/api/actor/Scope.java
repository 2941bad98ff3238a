package org.tonghu.api.actor;

import java.util.List;
import java.util.UUID;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;

/**
 * The part of the province a person may see: a few ranges of division codes, and single records granted to her until a
 * given time ({@code security_grant}).
 *
 * @param ranges empty for one who sees no case data
 * @param grantee the account whose grants count, or null
 */
public record Scope(List<CodeRange> ranges, UUID grantee) {
    public static final Scope NOWHERE = new Scope(List.of(), null);
    public static final Scope EVERYWHERE = new Scope(List.of(CodeRange.ALL), null);

    public Scope {
        ranges = List.copyOf(ranges);
    }

    /** Whether the ranges contain the place; grants are not asked. */
    public boolean contains(long divisionCode) {
        return ranges.stream().anyMatch(range -> range.contains(divisionCode));
    }

    /** Whether the ranges contain the whole range. */
    public boolean contains(CodeRange area) {
        return ranges.stream().anyMatch(range -> range.lo() <= area.lo() && area.hi() <= range.hi());
    }

    /**
     * The one predicate of scope, in brackets: place in range, or record granted now.
     *
     * @param codeColumn column with the record's village or other division code
     * @param recordColumn column with the record's id, or null where no single record can be granted
     */
    public Sql predicate(String codeColumn, String recordColumn) {
        Sql sql = Sql.of("1 = 0");
        for (CodeRange range : ranges) {
            sql = sql.add("or (" + codeColumn + " >= ? and " + codeColumn + " < ?)", range.lo(), range.hi());
        }
        if (grantee != null && recordColumn != null) {
            sql = sql.add(
                    "or " + recordColumn + " in (select g.record_id from security_grant g where g.account_id = ?"
                            + " and g.valid_until > current_timestamp and g.revoked_at is null)",
                    grantee);
        }
        return sql.bracketed();
    }
}
