package org.tonghu.api.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void aThreadNobodySetSeesNothing() {
        assertThat(Caller.who().isAnonymous()).isTrue();
        assertThat(Caller.who().scope()).isEqualTo(Scope.NOWHERE);
    }

    @Test
    void theCallerBeforeIsBackAfterAFailure() {
        assertThatThrownBy(() -> Caller.asSystem(() -> {
                    assertThat(Caller.who().role()).isEqualTo(AccountRole.SYSTEM);
                    throw new IllegalArgumentException("as meant");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Caller.who().isAnonymous()).isTrue();
    }
}
