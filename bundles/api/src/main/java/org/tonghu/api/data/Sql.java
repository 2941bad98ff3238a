package org.tonghu.api.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A piece of SQL with its bound values. Immutable; pieces compose, values are never spliced into the text, so the text
 * must be constant. Each {@code ?} of the text takes one value, in order.
 */
public final class Sql {
    private final String text;
    private final List<Object> values;

    private Sql(String text, List<Object> values) {
        this.text = text;
        this.values = values;
    }

    /** A piece with its values; the number of values must equal the number of {@code ?}, checked by the driver. */
    public static Sql of(String text, Object... values) {
        List<Object> copy = new ArrayList<>(values.length);
        Collections.addAll(copy, values);
        return new Sql(text, Collections.unmodifiableList(copy));
    }

    /** {@code column in (?, ?, …)}; false for an empty collection. The column is a constant of the caller's. */
    public static Sql in(String column, Collection<?> values) {
        if (values.isEmpty()) {
            return of("1 = 0");
        }
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        return new Sql(column + " in (" + marks + ")", List.copyOf(values));
    }

    /** This piece, a space, and the next. */
    public Sql add(String next, Object... nextValues) {
        return add(of(next, nextValues));
    }

    /** This piece, a space, and the next. */
    public Sql add(Sql next) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(next.values);
        return new Sql(text + " " + next.text, Collections.unmodifiableList(all));
    }

    /** The next piece only where the condition holds. */
    public Sql when(boolean condition, String next, Object... nextValues) {
        return condition ? add(next, nextValues) : this;
    }

    /** The next piece only where the condition holds. */
    public Sql when(boolean condition, Sql next) {
        return condition ? add(next) : this;
    }

    /** This piece in parentheses. */
    public Sql bracketed() {
        return new Sql("(" + text + ")", values);
    }

    public String text() {
        return text;
    }

    /** In the order of the {@code ?}; may contain nulls. */
    public List<Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return text;
    }
}
