package dev.rehearse.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseTimeQuantizerTest {

    private static ResponseTimeQuantizer quantizer(Duration length) {
        return new ResponseTimeQuantizer(() -> length);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0S",
        "PT0.000000001S, PT0.024999999S",
        "PT0.006S, PT0.019S",
        "PT0.025S, PT0S",
        "PT0.026S, PT0.024S",
        "PT1.01S, PT0.015S"
    })
    void durations_are_rounded_up_to_the_quantum(Duration sinceBegun, Duration rest) {
        assertThat(quantizer(Duration.ofMillis(25)).rest(sinceBegun)).isEqualTo(rest);
    }

    @Test
    void failures_take_as_long() {
        var length = Duration.ofMillis(300);
        long begun = System.nanoTime();

        assertThatThrownBy(() -> quantizer(length).keep(() -> {
                    throw new IllegalStateException("as planned");
                }))
                .hasMessage("as planned");

        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(length.toNanos());
    }
}
