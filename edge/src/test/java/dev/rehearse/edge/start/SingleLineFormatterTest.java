package dev.rehearse.edge.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SingleLineFormatterTest {

    private static final Formatter PLAIN = new Formatter() {
        @Override
        public String format(LogRecord event) {
            return event.getMessage() + "\r\n";
        }
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plain é 漢 😀                      | plain é 漢 😀
            a@N@12:00:00 ERROR [forged] x      | a\\n12:00:00 ERROR [forged] x
            a@R@b@T@c                          | a\\rb\\tc
            @E@[2J                             | \\u001b[2J
            a@0@b                              | a\\u0000b
            a@L@b@B@c@C@d                      | a\\u2028b\\u202ec\\u009bd
            """)
    void an_event_is_one_line_of_printable_characters(String message, String line) {
        var said = message.replace("@N@", "\n")
                .replace("@R@", "\r")
                .replace("@T@", "\t")
                .replace("@E@", "\u001b")
                .replace("@0@", "\0")
                .replace("@L@", "\u2028")
                .replace("@B@", "\u202e")
                .replace("@C@", "\u009b");

        assertThat(new SingleLineFormatter(PLAIN).format(new LogRecord(Level.INFO, said)))
                .isEqualTo(line + "\n");
    }
}
