package org.tonghu.training.internal.course;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;

/** Where a page of courses ended, the latest first day first. */
record CourseCursor(LocalDate startsOn, UUID id) {

    /** @throws Problem invalid where it is no cursor of ours */
    static CourseCursor read(String after) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            int blank = text.indexOf(' ');
            return new CourseCursor(
                    LocalDate.parse(text.substring(0, Math.max(0, blank))), UUID.fromString(text.substring(blank + 1)));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Problem.invalid("?after", "training.after-invalid");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((startsOn + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** What comes after it. */
    Sql beyond() {
        return Sql.of("and (c.starts_on < ? or c.starts_on = ? and c.id < ?)", startsOn, startsOn, id);
    }
}
