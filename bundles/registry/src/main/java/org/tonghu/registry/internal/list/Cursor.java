package org.tonghu.registry.internal.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;

/** Where a page ended: the order is village, pinyin, id, which one index gives. */
public record Cursor(long village, String pinyin, UUID id) {
    private static final String MARK = "\n";

    public String opaque() {
        String text = village + MARK + pinyin + MARK + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem malformed for what no page gave out */
    public static Cursor read(String opaque) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            String[] parts = text.split(MARK, -1);
            return new Cursor(Long.parseLong(parts[0]), parts[1], UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Problem.of(400, "malformed");
        }
    }

    /** Rows behind this one. The first comparison alone already bounds the index. */
    public Sql behind() {
        return Sql.of(
                "c.village_code >= ? and (c.village_code > ? or (c.village_code = ?"
                        + " and (c.pinyin > ? or (c.pinyin = ? and c.id > ?))))",
                village,
                village,
                village,
                pinyin,
                pinyin,
                id);
    }
}
