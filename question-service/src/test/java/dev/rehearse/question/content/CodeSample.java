package dev.rehearse.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Python block of a content file.
 *
 * @param line where its code begins
 * @param expected what the file says that it prints
 */
record CodeSample(Path file, int line, String code, Optional<String> expected) {

    private static final int LONGEST_RUN_SECONDS = 30;

    static List<CodeSample> of(Path file) {
        try {
            return of(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a sample prints stands in the next text block: right below it, or under "## Output". */
    private static List<CodeSample> of(Path file, List<String> lines) {
        var samples = new ArrayList<CodeSample>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals("```python")) {
                continue;
            }
            int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
            samples.add(new CodeSample(file, i + 2, block(lines, i, end), statedBelow(lines, end)));
            i = end;
        }
        return samples;
    }

    private static Optional<String> statedBelow(List<String> lines, int end) {
        for (int i = end + 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.equals("```text")) {
                int close = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                return Optional.of(block(lines, i, close));
            }
            if (!line.isBlank() && !line.equals("## Output")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String block(List<String> lines, int opening, int closing) {
        return String.join("\n", lines.subList(opening + 1, closing));
    }

    String place(Path root) {
        return root.relativize(file) + ":" + line;
    }

    /** Runs the code, and compares what it prints where the file says what that is. */
    void check(String python, Path scratch) throws IOException, InterruptedException {
        var script = Files.writeString(Files.createTempFile(scratch, "sample", ".py"), code);
        var printed = Files.createTempFile(scratch, "printed", ".txt");
        var errors = Files.createTempFile(scratch, "errors", ".txt");
        var process = new ProcessBuilder(python, "-I", script.toString())
                .directory(scratch.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        var actual = Files.readString(printed).stripTrailing();
        expected.ifPresent(text -> assertThat(actual).isEqualTo(text.stripTrailing()));
    }
}
