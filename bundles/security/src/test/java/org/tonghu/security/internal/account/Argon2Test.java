package org.tonghu.security.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2Test {
    @Test
    void aHashCarriesItsParametersAndMatchesItsPasswordOnly() {
        String hash = Argon2.hash("Spring-rain-26", new byte[16]);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Argon2.matches("Spring-rain-26", hash)).isTrue();
        assertThat(Argon2.matches("Spring-rain-27", hash)).isFalse();
    }

    /** From the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32}. */
    @Test
    void theHashIsThatOfTheReferenceImplementation() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(Argon2.matches("password", reference)).isTrue();
    }

    @Test
    void noHashMatchesNobody() {
        assertThat(new HashQueue().matches("nobody has this password", null)).isFalse();
    }
}
