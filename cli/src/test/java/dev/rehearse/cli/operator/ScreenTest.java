package dev.rehearse.cli.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreenTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void only_a_yes_is_a_yes() {
        assertThat(screen("y\n", true).agrees("Really?")).isTrue();
        assertThat(screen(" YES \n", true).agrees("Really?")).isTrue();
        assertThat(screen("\n", true).agrees("Really?")).isFalse();
        assertThat(screen("yet\n", true).agrees("Really?")).isFalse();
        assertThat(screen("", true).agrees("Really?")).isFalse();
        assertThat(text()).isEqualTo("Really? [y/N] ".repeat(5));
    }

    @Test
    void without_a_terminal_nothing_is_asked() {
        var failure =
                catchThrowableOfType(Failure.class, () -> screen("y\n", false).agrees("Really?"));

        assertThat(failure.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(text()).isEmpty();
    }

    @Test
    void what_a_mail_server_says_moves_no_cursor() {
        screen("", true).line("550 \u001b[2Jno\r\n\u009b1A übrigens");

        assertThat(text()).isEqualTo("550 ?[2Jno???1A übrigens" + System.lineSeparator());
    }

    private Screen screen(String typed, boolean isTerminal) {
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new Screen(out, out, new BufferedReader(new StringReader(typed)), isTerminal, false);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
