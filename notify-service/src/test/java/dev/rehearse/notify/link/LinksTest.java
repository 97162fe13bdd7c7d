package dev.rehearse.notify.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final UUID SUBSCRIPTION = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01");

    private static Links links(byte lastOfKey) {
        var key = new byte[32];
        key[31] = lastOfKey;
        return new Links(
                new LinkKey(Optional.of(Base64.getEncoder().encodeToString(key))), CLOCK, "https://rehearse.example/");
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void a_token_stands_for_subscription_and_round() {
        var links = links((byte) 1);

        assertThat(links.confirmation(token(links.confirmation(SUBSCRIPTION, 3))))
                .isEqualTo(new Link(SUBSCRIPTION, 3));
        assertThat(links.unsubscribe(token(links.unsubscribe(SUBSCRIPTION, 3)))).isEqualTo(new Link(SUBSCRIPTION, 3));
    }

    @Test
    void links_begin_with_the_public_address() {
        assertThat(links((byte) 1).confirmation(SUBSCRIPTION, 1))
                .startsWith("https://rehearse.example/notify/confirm/");
    }

    @Test
    void a_token_is_good_for_its_purpose_only() {
        var links = links((byte) 1);
        var confirm = token(links.confirmation(SUBSCRIPTION, 1));
        var unsubscribe = token(links.unsubscribe(SUBSCRIPTION, 1));

        assertThatThrownBy(() -> links.unsubscribe(confirm)).isInstanceOf(NoSuchLink.class);
        assertThatThrownBy(() -> links.confirmation(unsubscribe)).isInstanceOf(NoSuchLink.class);
    }

    @Test
    void a_token_of_another_key_is_refused() {
        var foreign = token(links((byte) 2).unsubscribe(SUBSCRIPTION, 1));

        assertThatThrownBy(() -> links((byte) 1).unsubscribe(foreign)).isInstanceOf(NoSuchLink.class);
    }

    @Test
    void no_byte_of_a_token_can_be_changed() {
        var links = links((byte) 1);
        var bytes = Base64.getUrlDecoder().decode(token(links.unsubscribe(SUBSCRIPTION, 1)));

        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatThrownBy(() -> links.unsubscribe(token)).isInstanceOf(NoSuchLink.class);
        }
    }
}
