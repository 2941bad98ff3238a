package org.tonghu.security.internal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;

class AesVaultTest {
    private static final UUID OWNER = UUID.fromString("0193a1b2-0000-7000-8000-000000000001");
    private static Floor floor;

    @BeforeAll
    static void open() {
        floor = Floor.on(Databases.H2);
    }

    @AfterAll
    static void close() {
        floor.close();
    }

    @Test
    void fieldsComeBackAsTheyWere() {
        Map<String, String> fields = new HashMap<>(Map.of("idNumber", "533103201505010011", "地址", "芒市镇", "空", ""));
        fields.put("none", null);

        assertThat(floor.vault.open(OWNER, floor.vault.seal(OWNER, fields))).isEqualTo(fields);
    }

    @Test
    void sealedTwiceLooksDifferent() {
        assertThat(floor.vault.sealBytes(OWNER, new byte[4])).isNotEqualTo(floor.vault.sealBytes(OWNER, new byte[4]));
    }

    @Test
    void anotherOwnersEnvelopeDoesNotOpen() {
        byte[] envelope = floor.vault.sealBytes(OWNER, new byte[] {1});

        assertThatThrownBy(() -> floor.vault.openBytes(new UUID(1, 2), envelope))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyFlippedBitIsFound() {
        byte[] envelope = floor.vault.sealBytes(OWNER, "云南".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (int bit = 0; bit < envelope.length * 8; bit++) {
            byte[] changed = envelope.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> floor.vault.openBytes(OWNER, changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aCutEnvelopeIsRefused() {
        assertThatThrownBy(() -> floor.vault.openBytes(OWNER, new byte[] {1, 1, 0}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void equalValuesGiveEqualIndexesWithinAFieldOnly() {
        assertThat(floor.vault.index("idNumber", "1")).isEqualTo(floor.vault.index("idNumber", "1"));
        assertThat(floor.vault.index("idNumber", "1")).isNotEqualTo(floor.vault.index("phone", "1"));
    }
}
