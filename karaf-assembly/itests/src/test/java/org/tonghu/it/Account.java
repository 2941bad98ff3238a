package org.tonghu.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One account of the demo, as {@code demo-accounts.csv} lists it. The division is its 12-digit code, empty for a person of no place. */
public record Account(String role, String division, String username, String password) {

    static List<Account> read(Path csv) {
        try {
            return Files.readAllLines(csv).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Account(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True in the area: {@code 5331} or a longer prefix of the code. */
    boolean isIn(String prefix) {
        return division.startsWith(prefix);
    }
}
