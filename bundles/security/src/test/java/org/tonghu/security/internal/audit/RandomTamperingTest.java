package org.tonghu.security.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;

/** Ten thousand random changes of a log of a hundred rows, on a copy in memory; the seed is in the message of a failure. */
class RandomTamperingTest {
    private static final int ROWS = 100;
    private static final int TAMPERINGS = 10_000;
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
    private static Floor floor;
    private static AuditKey key;

    @BeforeAll
    static void open() {
        floor = Floor.on(Databases.H2);
        key = new AuditKey(floor.keys);
    }

    @AfterAll
    static void close() {
        floor.close();
    }

    @Test
    void theLogAsWrittenIsGood() {
        assertThat(check(log(new Random(1)), heads(log(new Random(1)))).ok()).isTrue();
    }

    @Test
    void everyTamperingIsFound() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Entry> log = log(random);
        List<Optional<Head>> heads = heads(log);
        for (int i = 0; i < TAMPERINGS; i++) {
            List<Entry> copy = new ArrayList<>(log);
            String act = tamper(copy, random);
            assertThat(check(copy, heads).ok())
                    .as("seed %d, tampering %d: %s", seed, i, act)
                    .isFalse();
        }
    }

    private static String tamper(List<Entry> log, Random random) {
        int place = random.nextInt(ROWS);
        Entry entry = log.get(place);
        int act = random.nextInt(7);
        switch (act) {
            case 0 -> log.set(place, entry.with(changed(entry.row(), random)));
            case 1 -> log.remove(place);
            case 2 -> log.subList(place, ROWS).clear();
            case 3 -> log.set(place, new Entry(entry.row(), flipped(entry.mac(), random), entry.seq(), entry.link()));
            case 4 -> log.set(place, new Entry(entry.row(), entry.mac(), entry.seq(), flipped(entry.link(), random)));
            case 5 -> swap(log, place, (place + 1 + random.nextInt(ROWS - 1)) % ROWS);
            default -> log.add(place, log.get(random.nextInt(ROWS)));
        }
        return act + " at " + place;
    }

    /** Swaps what two places say, numbers kept. */
    private static void swap(List<Entry> log, int a, int b) {
        Entry one = log.get(a);
        Entry other = log.get(b);
        log.set(a, new Entry(other.row(), other.mac(), one.seq(), one.link()));
        log.set(b, new Entry(one.row(), one.mac(), other.seq(), other.link()));
    }

    private static AuditRow changed(AuditRow row, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> row(
                    row.id(), row.at().plusNanos(1_000), row.actorName(), row.action(), row.subject(), row.body());
            case 1 -> row(row.id(), row.at(), row.actorName() + "x", row.action(), row.subject(), row.body());
            case 2 -> row(row.id(), row.at(), row.actorName(), "child.read", row.subject(), row.body());
            case 3 -> row(
                    row.id(), row.at(), row.actorName(), row.action(), new UUID(random.nextLong(), 1), row.body());
            default -> row(
                    row.id(), row.at(), row.actorName(), row.action(), row.subject(), flipped(row.body(), random));
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        int bit = random.nextInt(copy.length * 8);
        copy[bit / 8] ^= (byte) (1 << (bit % 8));
        return copy;
    }

    private static List<Entry> log(Random random) {
        List<Entry> log = new ArrayList<>();
        byte[] link = AuditKey.START;
        for (int seq = 1; seq <= ROWS; seq++) {
            byte[] body = new byte[40];
            random.nextBytes(body);
            AuditRow row = row(
                    new UUID(seq, 1),
                    START.plusSeconds(seq),
                    "李梅",
                    "child.edited",
                    new UUID(random.nextLong(), 2),
                    body);
            byte[] mac = key.mac(row);
            link = key.link(link, seq, mac);
            log.add(new Entry(row, mac, seq, link));
        }
        return log;
    }

    private static List<Optional<Head>> heads(List<Entry> log) {
        Entry last = log.get(log.size() - 1);
        return List.of(Optional.of(new Head(last.seq(), HexFormat.of().formatHex(last.link()), START)));
    }

    private static Verdict check(List<Entry> log, List<Optional<Head>> heads) {
        ChainCheck check = new ChainCheck(key, heads);
        log.forEach(entry -> check.chained(entry.row(), entry.mac(), entry.seq(), entry.link()));
        return check.verdict();
    }

    private static AuditRow row(UUID id, Instant at, String actor, String action, UUID subject, byte[] body) {
        return new AuditRow(
                id, at, "change", new UUID(9, 9), actor, "county-officer", action, "child", subject, 5L, null, body);
    }

    private record Entry(AuditRow row, byte[] mac, long seq, byte[] link) {
        Entry with(AuditRow other) {
            return new Entry(other, mac, seq, link);
        }
    }
}
