package dev.rehearse.cli.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** content/README.md says of each rule whether the lint checks it, and numbers them as the lint does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LintRulesTest {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home"));
    private static final List<String> SOURCES = List.of(
            "content-format/src/main/java/dev/rehearse/content/style",
            "cli/src/main/java/dev/rehearse/cli/spelling",
            "cli/src/main/java/dev/rehearse/cli/grade");
    private static final Pattern NAMED = Pattern.compile("(?:violation|warning)\\(\\s*(\\d+),|rule (\\d+): ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*\\| ([^|]*) \\|$");

    @Test
    void the_table_has_the_rules_that_the_lint_names_and_no_others_as_checked_by_it() throws IOException {
        var rows = ROW.matcher(Files.readString(HOME.resolve("content/README.md")))
                .results()
                .toList();

        assertThat(rows)
                .extracting(row -> Integer.valueOf(row.group(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(rows.stream()
                        .filter(row -> row.group(2).startsWith("lint"))
                        .map(row -> Integer.valueOf(row.group(1)))
                        .collect(Collectors.toSet()))
                .isEqualTo(namedByTheLint());
    }

    private static Set<Integer> namedByTheLint() throws IOException {
        var numbers = new TreeSet<Integer>();
        for (String source : SOURCES) {
            try (var files = Files.list(HOME.resolve(source))) {
                files.flatMap(LintRulesTest::numbers).forEach(numbers::add);
            }
        }
        return numbers;
    }

    private static Stream<Integer> numbers(Path file) {
        try {
            return NAMED.matcher(Files.readString(file))
                    .results()
                    .map(found -> Integer.valueOf(found.group(1) == null ? found.group(2) : found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
