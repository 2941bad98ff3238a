package org.tonghu.security.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.crypto.Vault;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;
import org.tonghu.security.internal.vault.AesVault;

class KeyRingTest {
    private static final String GIVEN = "org.tonghu.security.internal.Databases#given";

    @ParameterizedTest
    @MethodSource(GIVEN)
    void keysAreFilesOfTheOwnerAlone(Databases kind) throws IOException {
        try (Floor floor = Floor.on(kind)) {
            for (String name : new String[] {"data-1", "index", "audit"}) {
                Path file = floor.folder.resolve("keys/" + name + ".key");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aMissingKeyIsToldByName(Databases kind) throws IOException {
        try (Floor floor = Floor.on(kind)) {
            Files.delete(floor.folder.resolve("keys/index.key"));

            assertThatThrownBy(() -> new KeyRing(floor.folder.resolve("keys"), floor.db))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("index.key is missing");
            assertThat(floor.folder.resolve("keys/index.key")).doesNotExist();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anotherKeyInItsPlaceIsRefused(Databases kind) throws IOException {
        try (Floor floor = Floor.on(kind)) {
            put(floor, "audit", (byte) 9);

            assertThatThrownBy(() -> new KeyRing(floor.folder.resolve("keys"), floor.db))
                    .hasMessageContaining("audit.key holds another key");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aNewVersionSealsAndTheOldOneStillOpens(Databases kind) throws IOException {
        try (Floor floor = Floor.on(kind)) {
            UUID owner = UUID.randomUUID();
            byte[] old = floor.vault.seal(owner, Map.of("phone", "13800000000"));
            put(floor, "data-2", (byte) 2);

            Vault vault = new AesVault(new KeyRing(floor.folder.resolve("keys"), floor.db));

            assertThat(vault.open(owner, old)).containsEntry("phone", "13800000000");
            assertThat(vault.seal(owner, Map.of())[1]).isEqualTo((byte) 2);
        }
    }

    private static void put(Floor floor, String name, byte filling) throws IOException {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, filling);
        Files.writeString(
                floor.folder.resolve("keys/" + name + ".key"),
                Base64.getEncoder().encodeToString(key));
    }
}
