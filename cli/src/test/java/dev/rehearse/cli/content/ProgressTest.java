package dev.rehearse.cli.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.terminal.RedrawnLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal shows of long work, on a clock that moves when the test says so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Progress progress =
            new Progress(new RedrawnLine(new PrintStream(terminal, true, UTF_8), true), nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private String shown() {
        var text = terminal.toString(UTF_8);
        terminal.reset();
        return text;
    }

    @Test
    void work_that_is_done_within_a_second_shows_nothing() {
        var taken = new ArrayList<Integer>();
        for (int number : progress.counted("Exporting questions", List.of(1, 2, 3))) {
            taken.add(number);
            pass(Duration.ofMillis(333));
        }
        progress.close();

        assertThat(taken).containsExactly(1, 2, 3);
        assertThat(shown()).isEmpty();
    }

    @Test
    void longer_work_says_how_many_are_done_ten_times_a_second_at_most() {
        var counted = progress.counted("Exporting questions", Collections.nCopies(2000, "q"))
                .iterator();
        counted.next();
        pass(Duration.ofSeconds(1));
        for (int i = 0; i < 1000; i++) {
            counted.next();
        }
        assertThat(shown()).isEqualTo("\rExporting questions: 1 of 2,000");

        pass(Duration.ofMillis(100));
        counted.next();

        assertThat(shown()).isEqualTo("\rExporting questions: 1,001 of 2,000");
    }

    @Test
    void a_file_says_how_much_of_it_is_read(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("quiz.xml"), new byte[5 * 1024 * 1024]);
        var in = progress.reading(file, new ByteArrayInputStream(Files.readAllBytes(file)));

        pass(Duration.ofSeconds(2));
        in.readNBytes(2 * 1024 * 1024);
        assertThat(shown()).startsWith("\rReading quiz.xml: ").endsWith(" of 5,120 KiB");
        progress.close();

        assertThat(shown()).isEqualTo("\r\u001b[K");
    }
}
