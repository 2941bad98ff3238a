package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Only the HTTP port listens: no SSH, no JMX, no shutdown port. */
class PortsIT {
    private static final String LISTENING = "0A";

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(2000).shared();

    @Test
    void onlyTheHttpPortListensAndOnlyOnLoopback() throws IOException {
        Assumptions.assumeTrue(tonghu.node().isAlive(), "the product was started by somebody else");
        assertThat(listening(tonghu.node().pid()))
                .containsExactly("127.0.0.1:" + tonghu.node().port());
    }

    /** The addresses this process listens on, of all protocols with a connection. */
    private static List<String> listening(long pid) throws IOException {
        Set<String> sockets = sockets(pid);
        List<String> found = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] cells = line.strip().split("\\s+");
                if (cells.length > 9 && cells[3].equals(LISTENING) && sockets.contains(cells[9])) {
                    found.add(address(cells[1]));
                }
            }
        }
        return found;
    }

    private static Set<String> sockets(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : files.toList()) {
                String target = Files.isSymbolicLink(file)
                        ? Files.readSymbolicLink(file).toString()
                        : "";
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String address(String hex) {
        String[] parts = hex.split(":");
        int port = Integer.parseInt(parts[1], 16);
        return switch (parts[0]) {
            case "0100007F", "0000000000000000FFFF00000100007F" -> "127.0.0.1:" + port;
            default -> parts[0] + ":" + port;
        };
    }
}
