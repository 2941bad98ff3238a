package org.tonghu.visits.internal.round;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;

/** Where a child stands in the order of the must-visit list: village, child, round. */
record MustVisitKey(long village, UUID child, UUID round) {
    private static final String MARK = "-";

    String cursor() {
        String text = village
                + MARK
                + child.toString().replace(MARK, "")
                + MARK
                + round.toString().replace(MARK, "");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static MustVisitKey read(String opaque) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split(MARK);
            return new MustVisitKey(Long.parseLong(parts[0]), uuid(parts[1]), uuid(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.of(400, "malformed");
        }
    }

    private static UUID uuid(String digits) {
        int half = 16;
        return new UUID(
                Long.parseUnsignedLong(digits.substring(0, half), half),
                Long.parseUnsignedLong(digits.substring(half), half));
    }

    Sql behind() {
        return Sql.of(
                "e.village_code >= ? and (e.village_code > ? or e.child_id > ? or (e.child_id = ? and e.round_id > ?))",
                village,
                village,
                child,
                child,
                round);
    }
}
