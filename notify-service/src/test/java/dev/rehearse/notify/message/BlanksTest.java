package dev.rehearse.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlanksTest {

    @Test
    void each_blank_is_filled_and_nothing_else() {
        var out = Blanks.mark();
        var settings = Blanks.mark();

        var form = Blanks.of("Leave: " + out + "\nSettings: " + settings + ". blank-", out, settings);

        assertThat(form.filled("a$1", "b\\")).isEqualTo("Leave: a$1\nSettings: b\\. blank-");
        assertThat(form.filled("c", "d")).isEqualTo("Leave: c\nSettings: d. blank-");
    }
}
