package org.tonghu.work.internal.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;

/** The last line of an export: by whom, when, how many rows, and a digest over all cells above it. */
@Component(service = ExportMark.class)
public final class ExportMark {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private final Clock clock;
    private final Said said;

    @Activate
    public ExportMark(@Reference Clock clock, @Reference Said said) {
        this.clock = clock;
        this.said = said;
    }

    /** A digest over rows: cells separated by U+001F, rows ended by U+001E. */
    static final class Digest {
        private final MessageDigest sha;

        Digest() {
            try {
                sha = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void add(List<String> cells) {
            String row = String.join("\u001f", cells) + "\u001e";
            sha.update(row.getBytes(StandardCharsets.UTF_8));
        }

        String hex() {
            return HexFormat.of().formatHex(sha.digest());
        }
    }

    String line(String target, long rows, String hash, Locale locale) {
        Actor actor = Caller.who();
        Map<String, Object> args = Map.of(
                "name", actor.realName(),
                "account", actor.username(),
                "time", TIME.format(clock.instant()),
                "rows", rows,
                "hash", hash);
        return said.of(target, "export.mark", args, locale);
    }
}
