package org.tonghu.work.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {
    @Test
    void namesInAnyScriptArePutInBothForms() {
        assertThat(Disposition.header("导入 a\"\r\n.csv"))
                .isEqualTo("attachment; filename=\"__ a___.csv\";"
                        + " filename*=UTF-8''%E5%AF%BC%E5%85%A5%20a%22%0D%0A.csv");
    }
}
