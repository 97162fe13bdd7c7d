package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What is exported as GIFT, read by gift-pegjs of C. Fuhrman, a parser that is not ours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GiftParserTest {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "parse.js");

    @Test
    @EnabledIfSystemProperty(named = "rehearse.npm", matches = ".+", disabledReason = "no Node.js with npm")
    void another_parser_reads_each_question_of_all_topics_with_its_type_and_text()
            throws IOException, InterruptedException {
        var folder = installed();
        var topics = Shipped.questions().stream().collect(Collectors.groupingBy(Question::topic));

        for (List<Question> topic : topics.values()) {
            var exported = Exchange.exported("gift", topic);
            var leftOut = exported.findings().stream()
                    .filter(finding -> finding.message().contains("left out"))
                    .map(Finding::file)
                    .collect(Collectors.toSet());
            var input = Files.write(folder.resolve("export.gift"), exported.bytes());

            var parsed = run(folder, List.of("node", "parse.js"), input);

            assertThat(parsed.status()).as(parsed.output()).isZero();
            assertThat(parsed.output().lines())
                    .containsExactlyElementsOf(topic.stream()
                            .filter(question -> !leftOut.contains(question.file()))
                            .map(GiftParserTest::expected)
                            .toList());
        }
    }

    private static String expected(Question question) {
        var type = switch (question.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> "MC";
            case OUTPUT, SHORT_ANSWER -> "Short";
            case ORDER -> "Matching";
            case OPEN, CODE -> "Essay";
        };
        var text = Base64.getEncoder().encodeToString(question.prompt().getBytes(StandardCharsets.UTF_8));
        return question.id() + "\t" + type + "\t" + text;
    }

    /** The folder with the parser as package-lock.json pins it; fetched once, and again after each clean. */
    private static Path installed() throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("rehearse.home", "..")).resolve("formats/gift-parser");
        var folder = Files.createDirectories(Path.of("target/gift-parser"));
        for (String file : FILES) {
            Files.write(folder.resolve(file), Files.readAllBytes(home.resolve(file)));
        }
        var npm = System.getProperty("rehearse.npm");
        var install = List.of(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        var run = run(folder, install, Path.of("/dev/null"));
        if (run.status() != 0 && !Boolean.getBoolean("rehearse.npm.required")) {
            abort("npm could not fetch the parser: " + run.output());
        }
        assertThat(run.status()).as(run.output()).isZero();
        return folder;
    }

    private record Run(int status, String output) {}

    private static Run run(Path folder, List<String> command, Path input) throws IOException, InterruptedException {
        var output = Files.createTempFile("gift-parser", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(input.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int status = process.waitFor();
            return new Run(status, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
