package org.tonghu.security.internal.audit;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Goes once through the log in order and finds the first place where it is not what was written. */
final class ChainCheck {
    private final AuditKey key;
    private final Map<Long, String> heads = new HashMap<>();
    private byte[] link = AuditKey.START;
    private long seq;
    private long entries;
    private Verdict.Bad bad;

    /** @param exported what was exported before the rows are read */
    ChainCheck(AuditKey key, List<Optional<Head>> exported) {
        this.key = key;
        for (Optional<Head> head : exported) {
            if (head.isEmpty()) {
                blame(0, null, "head-unreadable");
            }
            head.ifPresent(this::expect);
        }
    }

    /** The next chained row, in order of its number. */
    void chained(AuditRow row, byte[] mac, long rowSeq, byte[] rowLink) {
        entries++;
        seq++;
        if (rowSeq != seq) {
            blame(seq, row.id(), "row-missing");
        }
        if (!MessageDigest.isEqual(key.mac(row), mac)) {
            blame(rowSeq, row.id(), "row-changed");
        }
        link = key.link(link, rowSeq, mac);
        if (!MessageDigest.isEqual(link, rowLink)) {
            blame(rowSeq, row.id(), "link-broken");
        }
        String head = heads.remove(rowSeq);
        if (head != null && !head.equals(HexFormat.of().formatHex(link))) {
            blame(rowSeq, row.id(), "head-differs");
        }
    }

    /** A row the leader has not come to. */
    void unchained(AuditRow row, byte[] mac) {
        entries++;
        if (!MessageDigest.isEqual(key.mac(row), mac)) {
            blame(0, row.id(), "row-changed");
        }
    }

    Verdict verdict() {
        heads.keySet().stream().min(Long::compare).ifPresent(missing -> blame(missing, null, "tail-cut"));
        return new Verdict(entries, seq, HexFormat.of().formatHex(link), bad == null, bad);
    }

    private void expect(Head head) {
        String other = heads.put(head.seq(), head.link());
        if (other != null && !other.equals(head.link())) {
            blame(head.seq(), null, "head-differs");
        }
    }

    private void blame(long place, UUID id, String reason) {
        if (bad == null) {
            bad = new Verdict.Bad(place, id, reason);
        }
    }
}
