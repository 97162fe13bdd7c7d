package dev.rehearse.notify.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
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

    private static Links links(int lastOfKey, int... previous) {
        var keys = new LinkKey(
                Optional.of(key(lastOfKey)),
                Optional.of(Arrays.stream(previous).mapToObj(LinksTest::key).toList()),
                Optional.empty());
        return new Links(keys, CLOCK, "https://rehearse.example/");
    }

    private static String key(int last) {
        var key = new byte[32];
        key[31] = (byte) last;
        return Base64.getEncoder().encodeToString(key);
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void a_token_stands_for_subscription_and_round() {
        var links = links(1);

        assertThat(links.confirmation(token(links.confirmation(SUBSCRIPTION, 3))))
                .isEqualTo(new Link(SUBSCRIPTION, 3, false));
        assertThat(links.unsubscribe(token(links.unsubscribe(SUBSCRIPTION, 3))))
                .isEqualTo(new Link(SUBSCRIPTION, 3, false));
    }

    @Test
    void links_begin_with_the_public_address() {
        assertThat(links(1).confirmation(SUBSCRIPTION, 1)).startsWith("https://rehearse.example/notify/confirm/");
    }

    @Test
    void a_token_is_good_for_its_purpose_only() {
        var links = links(1);
        var confirm = token(links.confirmation(SUBSCRIPTION, 1));
        var unsubscribe = token(links.unsubscribe(SUBSCRIPTION, 1));

        assertThatThrownBy(() -> links.unsubscribe(confirm)).isInstanceOf(NoSuchLink.class);
        assertThatThrownBy(() -> links.confirmation(unsubscribe)).isInstanceOf(NoSuchLink.class);
    }

    @Test
    void a_preferences_token_stands_for_the_subscriber_and_nothing_else() {
        var links = links(1);
        var token = token(links.preferences(SUBSCRIPTION));

        assertThat(links.preferences(token)).isEqualTo(SUBSCRIPTION);
        assertThatThrownBy(() -> links.unsubscribe(token)).isInstanceOf(NoSuchLink.class);
        assertThatThrownBy(() -> links.preferences(token(links.unsubscribe(SUBSCRIPTION, 0))))
                .isInstanceOf(NoSuchLink.class);
    }

    @Test
    void a_token_of_an_earlier_key_is_good_until_that_key_is_removed() {
        var old = token(links(1).unsubscribe(SUBSCRIPTION, 1));

        assertThat(links(3, 2, 1).unsubscribe(old)).isEqualTo(new Link(SUBSCRIPTION, 1, false));
        assertThatThrownBy(() -> links(3, 2).unsubscribe(old)).isInstanceOf(NoSuchLink.class);
    }

    @Test
    void the_first_key_signs() {
        var token = token(links(2, 1).unsubscribe(SUBSCRIPTION, 1));

        assertThat(links(2).unsubscribe(token)).isEqualTo(new Link(SUBSCRIPTION, 1, false));
        assertThatThrownBy(() -> links(1).unsubscribe(token)).isInstanceOf(NoSuchLink.class);
    }

    @Test
    void a_token_of_another_key_is_refused() {
        var foreign = token(links(2).unsubscribe(SUBSCRIPTION, 1));

        assertThatThrownBy(() -> links(1).unsubscribe(foreign)).isInstanceOf(NoSuchLink.class);
    }

    @Test
    void no_byte_of_a_token_can_be_changed() {
        var links = links(1);
        var bytes = Base64.getUrlDecoder().decode(token(links.unsubscribe(SUBSCRIPTION, 1)));

        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatThrownBy(() -> links.unsubscribe(token)).isInstanceOf(NoSuchLink.class);
        }
    }
}
