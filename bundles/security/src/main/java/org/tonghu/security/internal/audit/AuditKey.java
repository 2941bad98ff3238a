package org.tonghu.security.internal.audit;

import java.nio.ByteBuffer;
import org.tonghu.security.internal.key.Hmac;
import org.tonghu.security.internal.key.KeyRing;

/** The two codes of the log: one of a row alone, made by its writer; one that ties it to all before, made by the leader. */
final class AuditKey {
    /** What the first row is tied to. */
    static final byte[] START = new byte[32];

    private final byte[] row;
    private final byte[] chain;

    AuditKey(KeyRing keys) {
        this.row = keys.audit("row");
        this.chain = keys.audit("chain");
    }

    byte[] mac(AuditRow entry) {
        return Hmac.of(row, entry.canonical());
    }

    /** The link of a row: from the link before, the row's place, and the row's code; each of fixed length. */
    byte[] link(byte[] before, long seq, byte[] mac) {
        return Hmac.of(
                chain, before, ByteBuffer.allocate(Long.BYTES).putLong(seq).array(), mac);
    }
}
