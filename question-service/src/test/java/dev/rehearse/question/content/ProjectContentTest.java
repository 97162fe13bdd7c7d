package dev.rehearse.question.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.style.StyleRules;
import dev.rehearse.testing.ApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The content lint: the project's own content keeps the rules, and what it says of code is what the code does. */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectContentTest {

    private static final Path CONTENT = ApiDocument.home().resolve("content");

    /** A fence with its words, and the block behind it. */
    private static final Pattern OPENING = Pattern.compile("(?ms)^ *```([^\\n]*)\\n.*?^ *```$");

    @TempDir
    static Path scratch;

    @Test
    void it_keeps_the_rules() {
        assertThat(ContentFolder.read(CONTENT)).isInstanceOf(Reading.Good.class);
    }

    @Test
    void it_is_written_in_good_style_and_without_warnings() {
        assertThat(ContentFolder.read(CONTENT))
                .isInstanceOfSatisfying(
                        Reading.Good.class,
                        good -> assertThat(StyleRules.check(CONTENT, good.content()))
                                .isEmpty());
    }

    /** Code in a language that tests do not know, or that is spelled otherwise, would be run by none. */
    @Test
    void every_block_is_of_a_language_that_tests_run_or_a_text() throws IOException {
        try (var files = Files.walk(CONTENT)) {
            assertThat(files.filter(file -> file.toString().endsWith(".md"))
                            .filter(file -> !file.startsWith(CONTENT.resolve("README.md")))
                            .flatMap(ProjectContentTest::languages))
                    .isNotEmpty()
                    .allMatch(Set.of("python", "java", "sql", "sessions", "text")::contains);
        }
    }

    private static Stream<String> languages(Path file) {
        try {
            return OPENING.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On each Python that was found: what a program prints may differ between versions. */
    @TestFactory
    Stream<DynamicTest> every_python_sample_prints_what_is_stated() {
        var pythons = System.getProperty("rehearse.python", "");
        assumeTrue(!pythons.isEmpty(), "no Python 3.11 or newer: the code samples are not run");
        var samples = CodeSample.in(CONTENT, "python").toList();
        return Arrays.stream(pythons.split(":"))
                .flatMap(python -> samples.stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                sample.place(CONTENT) + " on " + python, () -> run(python, sample))));
    }

    private static void run(String python, CodeSample sample) throws IOException, InterruptedException {
        var script = Files.writeString(Files.createTempFile(scratch, "sample", ".py"), sample.code());
        sample.assertPrinted(Program.printed(scratch, python, "-I", script.toString()));
    }
}
