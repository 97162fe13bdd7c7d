package dev.rehearse.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.e2e.stack.LongRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random requests to the whole product; how many and which, the properties rehearse.fuzz.requests and
 * rehearse.fuzz.seed say.
 */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzTest {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home", ".."));
    private static final int REQUESTS = LongRun.isAsked() ? 100_000 : LongRun.isSlow() ? 5_000 : 1_000;

    @Test
    void every_answer_to_random_requests_is_a_good_one(@TempDir Path folder) throws IOException, InterruptedException {
        long requests = Long.getLong("rehearse.fuzz.requests", REQUESTS);
        long seed = Long.getLong("rehearse.fuzz.seed", 1);

        var results = FuzzCommand.onStarted(HOME, folder, seed, requests, new PrintWriter(Writer.nullWriter()));

        Files.writeString(Path.of("target/fuzz.md"), results.table(), StandardCharsets.UTF_8);
        assertThat(results.faults()).as(results.summary()).isEmpty();
    }
}
