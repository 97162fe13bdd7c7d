package dev.rehearse.notify.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkKeyTest {

    private static final String GOOD = Base64.getEncoder().encodeToString(new byte[32]);

    private static LinkKey keys(@Nullable String first) {
        return new LinkKey(Optional.ofNullable(first), Optional.empty(), Optional.empty());
    }

    @Test
    void a_missing_key_is_named() {
        assertThatThrownBy(() -> keys(null))
                .hasMessageContaining("rehearse.token-key")
                .hasMessageContaining("REHEARSE_TOKEN_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not Base64!", "c2hvcnQ="})
    void a_bad_key_is_named_and_not_shown(String key) {
        assertThatThrownBy(() -> keys(key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "rehearse.token-key (environment: REHEARSE_TOKEN_KEY) must be at least 32 bytes");
    }

    @Test
    void a_key_of_31_bytes_is_too_short_and_one_of_32_is_not() {
        assertThatThrownBy(() -> keys(Base64.getEncoder().encodeToString(new byte[31])))
                .isInstanceOf(IllegalStateException.class);

        keys(GOOD);
    }

    @Test
    void bad_previous_and_erasure_keys_are_named() {
        assertThatThrownBy(
                        () -> new LinkKey(Optional.of(GOOD), Optional.of(List.of(GOOD, "c2hvcnQ=")), Optional.empty()))
                .hasMessageStartingWith("rehearse.token-key-previous (environment: REHEARSE_TOKEN_KEY_PREVIOUS)");
        assertThatThrownBy(() -> new LinkKey(Optional.of(GOOD), Optional.empty(), Optional.of("c2hvcnQ=")))
                .hasMessageStartingWith("rehearse.erasure-key (environment: REHEARSE_ERASURE_KEY)");
    }

    @Test
    void hashes_of_erased_addresses_outlive_a_new_token_key() {
        var other = Base64.getEncoder().encodeToString(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5
        });
        var before = new KeyedHashes(new LinkKey(Optional.of(GOOD), Optional.empty(), Optional.empty()));
        var after = new KeyedHashes(new LinkKey(Optional.of(other), Optional.empty(), Optional.of(GOOD)));
        var careless = new KeyedHashes(new LinkKey(Optional.of(other), Optional.empty(), Optional.empty()));

        assertThat(after.ofErased("a@example.org")).isEqualTo(before.ofErased("a@example.org"));
        assertThat(after.erasureCheck()).isEqualTo(before.erasureCheck());
        assertThat(careless.erasureCheck()).isNotEqualTo(before.erasureCheck());
    }
}
