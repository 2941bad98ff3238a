package org.tonghu.reporting.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of the call to the police: the first thing a report asks for (Cl. A3-5).
 *
 * @param station police station, or null
 * @param at as written, or null
 * @param receipt number of the police's receipt, or null
 */
record Police(String station, String officer, String at, String receipt) {
    static final String STATION = "policeStation";
    static final String OFFICER = "policeOfficer";
    static final String AT = "policeAt";
    static final String RECEIPT = "policeReceipt";
    static final Set<String> FIELDS = Set.of(STATION, OFFICER, AT, RECEIPT);

    static Police of(Map<String, String> fields) {
        return new Police(fields.get(STATION), fields.get(OFFICER), fields.get(AT), fields.get(RECEIPT));
    }

    /** Whether it is known which station was told and by which number it can be found again. */
    boolean told() {
        return station != null && receipt != null;
    }

    /** The fields without those of the call. */
    static Map<String, String> without(Map<String, String> fields) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        new TreeSet<>(others.keySet()).stream().filter(FIELDS::contains).forEach(others::remove);
        return others;
    }
}
