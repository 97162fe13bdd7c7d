package dev.rehearse.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void each_wait_is_twice_the_one_before_up_to_half_a_minute() {
        var waits = IntStream.range(0, 100)
                .mapToObj(failure -> backoff.next(Duration.ofSeconds(59)))
                .toList();

        assertThat(waits.subList(0, 8))
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(waits.subList(8, 100)).containsOnly(Duration.ofSeconds(30));
    }

    @Test
    void what_was_ready_for_a_minute_is_started_at_once() {
        IntStream.range(0, 5).forEach(failure -> backoff.next(Duration.ZERO));

        assertThat(backoff.next(Duration.ofMinutes(1))).isEqualTo(Duration.ZERO);
        assertThat(backoff.next(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    }
}
