package dev.rehearse.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceholdersTest {

    @Test
    void each_blank_is_filled_and_nothing_else() {
        var out = Placeholders.mark();
        var settings = Placeholders.mark();

        var form = Placeholders.of("Leave: " + out + "\nSettings: " + settings + ". blank-", out, settings);

        assertThat(form.filled("a$1", "b\\")).isEqualTo("Leave: a$1\nSettings: b\\. blank-");
        assertThat(form.filled("c", "d")).isEqualTo("Leave: c\nSettings: d. blank-");
    }
}
