package dev.rehearse.notify.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefreshIntervalTest {

    private static final long BEGUN = 1_000;

    private final RefreshInterval interval = new RefreshInterval(50, BEGUN);

    @Test
    void a_look_up_waits_the_longer_the_longer_the_last_one_took() {
        assertThat(interval.isDue(BEGUN)).isTrue();

        interval.lookedUp(BEGUN, BEGUN + 1000);

        assertThat(interval.isDue(BEGUN + 1000 + 49_999)).isFalse();
        assertThat(interval.isDue(BEGUN + 1000 + 50_000)).isTrue();
    }

    @Test
    void however_long_one_took_the_next_one_waits_for_seconds_only() {
        long ended = BEGUN + Duration.ofSeconds(20).toNanos();

        interval.lookedUp(BEGUN, ended);

        assertThat(interval.isDue(ended + Duration.ofSeconds(5).toNanos())).isTrue();
    }
}
