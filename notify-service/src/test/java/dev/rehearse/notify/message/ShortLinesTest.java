package dev.rehearse.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortLinesTest {

    private static final String WORDS = "word ".repeat(20).strip();

    @Test
    void a_long_line_is_broken_between_words() {
        assertThat(ShortLines.of(WORDS + "\n\nnext\n"))
                .isEqualTo("word ".repeat(14).strip() + "\n" + "word ".repeat(6).strip() + "\n\nnext\n");
    }

    @Test
    void an_address_is_not_broken() {
        var address = "https://rehearse.example/" + "x".repeat(100);

        assertThat(ShortLines.of("Here:\n" + address + "\nlast\n")).isEqualTo("Here:\n" + address + "\nlast\n");
        assertThat(ShortLines.of("Here: " + address)).isEqualTo("Here:\n" + address);
    }
}
