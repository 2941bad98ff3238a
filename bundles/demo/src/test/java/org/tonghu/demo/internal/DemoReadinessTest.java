package org.tonghu.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoReadinessTest {
    @Test
    void itIsReadyOnlyOnceItSaysSo() {
        DemoReadiness readiness = new DemoReadiness();
        assertThat(readiness.execute().isOk()).isFalse();
        readiness.waiting("1000 of 20000");
        assertThat(readiness.execute().toString()).contains("1000 of 20000");
        readiness.ready();
        assertThat(readiness.execute().isOk()).isTrue();
    }
}
