package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.delivery.OutboundMessage;
import dev.rehearse.notify.delivery.Purpose;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackoffTest {

    private static OutboundMessage message(int attempts, OutboundMessage.@Nullable Launch launch) {
        return new OutboundMessage(
                UUID.randomUUID(),
                launch == null ? Purpose.CONFIRMATION : Purpose.LAUNCH,
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "a@example.org",
                Locale.ENGLISH,
                "Python",
                launch,
                attempts,
                Duration.ZERO);
    }

    private static OutboundMessage single(int attempts) {
        return message(attempts, null);
    }

    private static OutboundMessage ofCampaign(int attempts) {
        return message(attempts, new OutboundMessage.Launch(UUID.randomUUID(), "asyncio", "asyncio", "/page"));
    }

    @Test
    void the_first_retry_of_a_transactional_mail_is_after_about_five_seconds() {
        assertThat(Backoff.after(single(0))).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    }

    @Test
    void the_first_pause_of_a_campaigns_mail_is_about_a_minute() {
        assertThat(Backoff.after(ofCampaign(0))).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    }

    @Test
    void pauses_double_up_to_about_half_an_hour() {
        assertThat(Backoff.after(single(3))).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(48));
        assertThat(Backoff.after(ofCampaign(1000))).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(36));
    }

    @Test
    void mails_deferred_together_come_back_apart() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> Backoff.after(single(0)))
                        .distinct())
                .hasSizeGreaterThan(80);
    }
}
