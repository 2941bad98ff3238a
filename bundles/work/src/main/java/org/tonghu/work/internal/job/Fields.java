package org.tonghu.work.internal.job;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Small maps as they are stored. */
final class Fields {
    private static final String PARAMETER = "param.";

    private Fields() {}

    static Map<String, String> withParameters(Map<String, String> identity, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(identity);
        parameters.forEach((name, value) -> all.put(PARAMETER + name, value));
        return all;
    }

    static Map<String, String> parameters(Map<String, String> sealed) {
        Map<String, String> parameters = new TreeMap<>();
        sealed.forEach((name, value) -> {
            if (name.startsWith(PARAMETER)) {
                parameters.put(name.substring(PARAMETER.length()), value);
            }
        });
        return parameters;
    }

    static String counts(Map<String, Long> counts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(counts)
                .forEach((name, number) ->
                        text.append(name).append('=').append(number.longValue()).append('\n'));
        return text.toString();
    }

    static Map<String, Long> counts(String text) {
        Map<String, Long> counts = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.lastIndexOf('=');
            counts.put(line.substring(0, equals), Long.valueOf(line.substring(equals + 1)));
        });
        return counts;
    }

    /** Sums by name. */
    static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new TreeMap<>(one);
        other.forEach((name, number) -> sum.merge(name, number, Long::sum));
        return sum;
    }
}
