package org.tonghu.registry.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tonghu.registry.internal.value.FileValues;
import org.tonghu.registry.internal.value.FormFields;

/** Good rows and files to begin with. */
final class Samples {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Samples() {}

    /** A number with the right check digit, of an area code never assigned. */
    static String idNumber(String birthDate, int serial) {
        String body = "539901" + birthDate.replace("-", "") + String.format("%03d", serial);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A row with labels, as people write it: a boy of eleven, both parents away. */
    static Map<String, String> row(long village, String name, String idNumber) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("village", Long.toString(village));
        row.put("name", name);
        row.put("sex", "男");
        row.put("ethnicity", "景颇族");
        row.put("birthDate", "2015-03-01");
        row.put("idNumber", idNumber);
        row.put("hukou", "是");
        row.put("ruralHukou", "是");
        row.put("health.state", "健康");
        row.put("schooling", "小学");
        row.put("guardianship.form", "父母双方外出");
        row.put("guardianship.state", "一般");
        row.put("poverty", "一般家庭");
        return row;
    }

    /** The same as a file's values. */
    static ObjectNode values(String name, String idNumber) {
        FileValues values = FileValues.empty();
        values.putText("name", name);
        values.putText("sex", "male");
        values.putText("ethnicity", "28");
        values.putText("birthDate", "2015-03-01");
        values.putText("idNumber", idNumber);
        values.putText(FormFields.find("hukou").orElseThrow(), "true");
        values.putText(FormFields.find("ruralHukou").orElseThrow(), "true");
        values.putText("health.state", "healthy");
        values.putText("schooling", "primary");
        values.putText("guardianship.form", "both-away");
        values.putText("guardianship.state", "fair");
        return values.json();
    }
}
