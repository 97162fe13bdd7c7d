package dev.rehearse.notify.link;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkKeyTest {

    @Test
    void a_missing_key_is_named() {
        assertThatThrownBy(() -> new LinkKey(Optional.empty()))
                .hasMessageContaining("rehearse.token-key")
                .hasMessageContaining("REHEARSE_TOKEN_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not Base64!", "c2hvcnQ="})
    void a_bad_key_is_named_and_not_shown(String key) {
        assertThatThrownBy(() -> new LinkKey(Optional.of(key)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "rehearse.token-key (environment: REHEARSE_TOKEN_KEY) must be at least 32 bytes");
    }

    @Test
    void a_key_of_31_bytes_is_too_short_and_one_of_32_is_not() {
        assertThatThrownBy(() -> new LinkKey(Optional.of(Base64.getEncoder().encodeToString(new byte[31]))))
                .isInstanceOf(IllegalStateException.class);

        new LinkKey(Optional.of(Base64.getEncoder().encodeToString(new byte[32])));
    }
}
