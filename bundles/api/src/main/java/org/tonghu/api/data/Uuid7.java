package org.tonghu.api.data;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids of records: UUID version 7 (RFC 9562), ordered by the millisecond they were made in, otherwise random. */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** An id made now. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** An id as it would be made at this millisecond since 1970-01-01. */
    public static UUID at(long epochMillis) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        return of(epochMillis, random);
    }

    /** The id of a millisecond and ten bytes; for seeded samples. */
    public static UUID of(long epochMillis, byte[] tenBytes) {
        long high = (epochMillis << 16) | 0x7000L | ((tenBytes[0] & 0x0fL) << 8) | (tenBytes[1] & 0xffL);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (tenBytes[i] & 0xffL);
        }
        return new UUID(high, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    /** Whether the id is a version 7 of the RFC's variant. */
    public static boolean isValid(UUID id) {
        return id.version() == 7 && id.variant() == 2;
    }
}
