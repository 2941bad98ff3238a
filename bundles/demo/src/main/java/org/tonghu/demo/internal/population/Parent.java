package org.tonghu.demo.internal.population;

import java.time.LocalDate;
import java.util.Map;

/**
 * A father or a mother.
 *
 * @param since first day of the state, or null where it is of no account
 */
record Parent(
        String name, LocalDate birth, String idNumber, String state, LocalDate since, String workplace, String phone) {

    /** Writes the parent's columns; an unknown parent has a state only. */
    void write(Map<String, String> row, String column) {
        put(row, column + ".name", name);
        put(row, column + ".birthDate", birth);
        put(row, column + ".idNumber", idNumber);
        put(row, column + ".state", state);
        put(row, column + ".since", since);
        put(row, column + ".workplace", workplace);
        put(row, column + ".phone", phone);
    }

    static void put(Map<String, String> row, String column, Object cell) {
        if (cell != null) {
            row.put(column, cell.toString());
        }
    }
}
