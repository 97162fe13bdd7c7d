package dev.rehearse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void it_is_silent_where_there_is_no_terminal() {
        try (ProgressBar bar = new ProgressBar(terminal, false, 10)) {
            bar.advance(10);
        }

        assertThat(written.size()).isZero();
    }

    @Test
    void it_fills_on_one_line_that_no_terminal_of_80_columns_wraps() {
        try (ProgressBar bar = new ProgressBar(terminal, true, 7)) {
            for (int i = 0; i < 7; i++) {
                bar.advance(1);
            }
        }

        String[] drawn = text().split("\r", -1);
        assertThat(text()).doesNotContain("\n");
        assertThat(drawn[1]).isEqualTo("[" + ".".repeat(40) + "] 0 %");
        assertThat(drawn[8]).isEqualTo("[" + "#".repeat(40) + "] 100 %");
        assertThat(drawn).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    }

    @Test
    void it_is_gone_at_the_end_and_stays_away() {
        ProgressBar bar = new ProgressBar(terminal, true, 10);
        bar.advance(5);

        bar.close();
        bar.advance(5);
        bar.close();

        assertThat(text()).endsWith("] 50 %\r\u001b[K");
    }

    @Test
    void of_nothing_at_all_nothing_is_done() {
        assertThat(ProgressBar.text(4, 0, 0)).isEqualTo("[....] 0 %");
        assertThat(ProgressBar.text(4, 999, 1000)).isEqualTo("[###.] 99 %");
    }

    @Test
    void a_shorter_line_leaves_nothing_of_a_longer_one() {
        try (RedrawnLine line = new RedrawnLine(terminal, true)) {
            line.draw("three words long");
            line.draw("short");
            line.draw("x".repeat(200));
        }

        assertThat(text()).isEqualTo("\rthree words long\rshort\u001b[K\r" + "x".repeat(79) + "\r\u001b[K");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
