package dev.rehearse.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A block of code in a content file.
 *
 * @param line where its code begins
 * @param expected what the file says that it prints
 */
record CodeSample(Path file, int line, String code, Optional<String> expected) {

    /** All blocks of the language in the files of a folder. */
    static Stream<CodeSample> in(Path folder, String language) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
                    .flatMap(file -> of(file, language).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CodeSample> of(Path file, String language) {
        try {
            return of(file, language, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a sample prints stands in the next text block: right below it, or under "## Output". */
    private static List<CodeSample> of(Path file, String language, List<String> lines) {
        var samples = new ArrayList<CodeSample>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals("```" + language)) {
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

    /** Compares what was printed, where the file says what that is. */
    void assertPrinted(String printed) {
        expected.ifPresent(text -> assertThat(printed.stripTrailing()).isEqualTo(text.stripTrailing()));
    }
}
