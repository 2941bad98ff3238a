package org.tonghu.security.internal.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The end of the chain at a time. */
public record Head(long seq, String link, Instant at) {

    /** One line of the file of heads. */
    String line() {
        return seq + " " + link + " " + at + "\n";
    }

    /** Empty for a line that is none. */
    static Optional<Head> parse(String line) {
        String[] parts = line.split(" ");
        try {
            if (parts.length != 3 || HexFormat.of().parseHex(parts[1]).length != AuditKey.START.length) {
                return Optional.empty();
            }
            return Optional.of(new Head(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
