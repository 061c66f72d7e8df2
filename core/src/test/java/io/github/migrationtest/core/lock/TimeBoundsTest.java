package io.github.migrationtest.core.lock;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBoundsTest {

    @Test
    void followEachOther() {
        TimeBounds both = new TimeBounds(ofMillis(3), ofMillis(5)).plus(TimeBounds.exactly(ofMillis(10)));

        assertThat(both).isEqualTo(new TimeBounds(ofMillis(13), ofMillis(15)));
        assertThat(both.plus(TimeBounds.NONE)).isEqualTo(both);
    }

    @Test
    void refuseWhatNoDurationLiesBetween() {
        assertThatThrownBy(() -> new TimeBounds(ofMillis(5), ofMillis(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not bounds of a duration: PT0.005S to PT0.003S");
        assertThatThrownBy(() -> new TimeBounds(ofMillis(-1), ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not bounds of a duration: PT-0.001S to PT0S");
    }

    @Test
    void areReadAsOneWhereTheyAreTheSame() {
        assertThat(new TimeBounds(ofMillis(3), ofMillis(5))).hasToString("3 ms to 5 ms");
        assertThat(new TimeBounds(ofMillis(900), ofSeconds(2))).hasToString("900 ms to 2 s");
        assertThat(new TimeBounds(ofNanos(3_001_000), ofNanos(3_002_000))).hasToString("3 ms");
        assertThat(TimeBounds.NONE).hasToString("0 ms");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.000001S, 0.001 ms",
        "PT0.000349S, 0.349 ms",
        "PT0.012S, 12 ms",
        "PT0.0123456S, 12.3 ms",
        "PT0.2S, 200 ms",
        "PT0.9996S, 1 s",
        "PT1.84S, 1.84 s",
        "PT1.5S, 1.5 s",
        "PT30S, 30 s",
        "PT1M, 1 min",
        "PT2M5.9S, 2 min 5 s",
        "PT1H, 1 h",
        "PT25H3M, 25 h 3 min"
    })
    void areReadToThreeDigits(Duration duration, String text) {
        assertThat(TimeBounds.exactly(duration)).hasToString(text);
    }
}
