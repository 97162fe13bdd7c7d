package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackoffTest {

    private static Delivery delivery() {
        return Delivery.confirmation(UUID.randomUUID(), UUID.randomUUID(), 1, Instant.EPOCH);
    }

    @Test
    void the_first_pause_is_about_five_seconds() {
        assertThat(Backoff.after(delivery(), 1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    }

    @Test
    void pauses_double_up_to_half_an_hour() {
        assertThat(Backoff.after(delivery(), 4)).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(48));
        assertThat(Backoff.after(delivery(), 1000)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void mails_deferred_together_come_back_apart() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> Backoff.after(delivery(), 1))
                        .distinct())
                .hasSizeGreaterThan(80);
    }
}
