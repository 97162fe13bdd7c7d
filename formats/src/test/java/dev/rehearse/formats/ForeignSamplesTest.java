package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of other projects, from a folder that {@code -Drehearse.samples} names: their licences keep them out of this
 * one.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "rehearse.samples", matches = ".+", disabledReason = "no samples")
class ForeignSamplesTest {

    private static final Map<String, String> FORMATS =
            Map.of("gift", "gift", "aiken", "aiken", "xml", "moodle-xml", "csv", "csv");

    static Stream<Path> samples() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("rehearse.samples")))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> FORMATS.containsKey(ending(file)))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String ending(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_file_is_in_its_format_and_each_question_is_there_or_listed(Path file) throws IOException {
        var imported = Exchange.imported(FORMATS.getOrDefault(ending(file), ""), Files.readAllBytes(file));

        System.out.println(file + ": " + imported.questions().size() + " questions");
        Exchange.findings(imported).forEach(finding -> System.out.println("  " + finding));
        assertThat(imported.isGood()).as("%s", Exchange.findings(imported)).isTrue();
    }
}
