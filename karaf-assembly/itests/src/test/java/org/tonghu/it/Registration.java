package org.tonghu.it;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.data.Uuid7;

/** Child files as a person fills them in. */
final class Registration {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Registration() {}

    /** The required fields of the form, of a child of nine years without an ID number. */
    static Map<String, Object> values(String name) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("sex", "female");
        values.put("ethnicity", "01");
        values.put("birthDate", "2017-03-05");
        values.put("hukou", true);
        values.put("ruralHukou", true);
        values.put("health", Map.of("state", "healthy"));
        values.put("schooling", "primary");
        values.put("guardianship", Map.of("form", "both-away", "state", "fair"));
        return values;
    }

    /** The body of a {@code PUT}, with the form of that prefecture as it is now. */
    static Map<String, Object> body(Client client, String village, Map<String, Object> values) {
        String hash = client.get("/api/forms/registry/child?prefecture=" + village.substring(0, 4))
                .expect(200)
                .json()
                .path("hash")
                .asText();
        return new LinkedHashMap<>(Map.of("village", village, "form", hash, "values", values));
    }

    /** Makes a file and returns its path. */
    static String create(Client client, String village, Map<String, Object> values) {
        String path = path(Uuid7.next());
        client.put(path, body(client, village, values)).expect(201);
        return path;
    }

    static String path(UUID id) {
        return "/api/registry/children/" + id;
    }

    /** The first child a person sees. */
    static String anyChild(Client client) {
        List<com.fasterxml.jackson.databind.JsonNode> items =
                client.get("/api/registry/children?limit=1").expect(200).items();
        if (items.isEmpty()) {
            throw new AssertionError("sees no child");
        }
        return items.get(0).path("id").asText();
    }

    /** An ID number with a right check digit. */
    static String idNumber(String county, LocalDate birth, int serial) {
        String digits = county + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", serial);
        return digits + checkDigit(digits);
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
