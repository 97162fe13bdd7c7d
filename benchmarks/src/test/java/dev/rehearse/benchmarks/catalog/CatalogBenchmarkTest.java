package dev.rehearse.benchmarks.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.benchmarks.Benchmarks;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogBenchmarkTest {

    @TempDir
    Path folder;

    @Test
    void the_made_up_content_is_valid_and_the_same_for_the_same_seed() throws IOException {
        var first = new GeneratedContent(1).write(folder.resolve("first"), 2);
        var second = new GeneratedContent(1).write(folder.resolve("second"), 2);

        assertThat(first).hasSize(2 * GeneratedContent.QUESTIONS_OF_TOPIC).isEqualTo(second);
        assertThat(ContentFolder.read(folder.resolve("first"))).isInstanceOf(Reading.Good.class);
    }

    @ParameterizedTest
    @CsvSource({"--seconds, 0, --seconds is \"0\"", "--seed, x, --seed is \"x\""})
    void an_invalid_option_is_named(String name, String value, String sentence) {
        StringWriter err = new StringWriter();

        int code = Benchmarks.commands().setErr(new PrintWriter(err, true)).execute("catalog", name, value);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }
}
