package org.tonghu.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;

class UtcClockTest {
    @TempDir
    private Path etc;

    @ParameterizedTest(name = "offset {0}")
    @CsvSource({"'',PT0S", "PT36H,PT36H", "P10D,PT240H", "P6M,PT4344H", "-P1D,-PT24H"})
    void anOffsetIsAPeriodOrADuration(String text, Duration offset) {
        assertThat(Offset.parse(text, Instant.parse("2026-11-24T02:00:00Z"))).isEqualTo(offset);
    }

    @Test
    void aTrainingSystemsTimeIsMoved() throws IOException {
        Files.createFile(etc.resolve("org.tonghu.demo.cfg"));
        assertAhead(clock("PT1000H"), Duration.ofHours(1000));
    }

    @Test
    void itMovesWhileItRuns() throws IOException {
        Files.createFile(etc.resolve("org.tonghu.demo.cfg"));
        UtcClock clock = clock("");
        assertAhead(clock, Duration.ZERO);
        clock.configure(settings("P30D"));
        assertAhead(clock, Duration.ofDays(30));
    }

    @Test
    void elsewhereAnOffsetIsIgnored() {
        assertAhead(clock("P6M"), Duration.ZERO);
    }

    @Test
    void anOffsetThatIsNoneIsIgnored() throws IOException {
        Files.createFile(etc.resolve("org.tonghu.demo.cfg"));
        assertAhead(clock("half a year"), Duration.ZERO);
    }

    private static void assertAhead(UtcClock clock, Duration expected) {
        Duration ahead = Duration.between(Instant.now(), clock.instant());
        assertThat(ahead).isBetween(expected.minusMinutes(1), expected.plusMinutes(1));
    }

    private UtcClock clock(String offset) {
        BundleContext context = (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, args) -> etc.toString());
        return new UtcClock(context, settings(offset));
    }

    private static ClockSettings settings(String offset) {
        return new ClockSettings() {
            @Override
            public String offset() {
                return offset;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ClockSettings.class;
            }
        };
    }
}
