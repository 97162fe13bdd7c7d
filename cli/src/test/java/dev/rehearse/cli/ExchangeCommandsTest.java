package dev.rehearse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.operator.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code export} and {@code convert}, on a content folder of their own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeCommandsTest {

    private static final String TOPIC = "go/basics/goroutines";
    private static final String OTHER = "go/basics/channels";
    private static final String GIFT = """
        // [id:5e7c1c4e-0a4f-4a53-8c1f-3d8f0f4c5a01] [tag:start] [tag:competency:unknown]
        ::What starts one?::[markdown]Which word starts a goroutine? {=go ~run ~start####`go f()` starts one.}

        """;

    @TempDir
    Path folder;

    private Path content;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoTopics() {
        content = folder.resolve("content");
        run("new", "topic", TOPIC, in());
        run("new", "topic", OTHER, in());
    }

    @Test
    void what_is_exported_converts_to_the_same_content_in_an_empty_folder() throws IOException {
        for (String kind :
                new String[] {"single-choice", "multiple-choice", "output", "short-answer", "order", "open", "code"}) {
            run("new", "question", TOPIC + "/a-" + kind, "--kind", kind, in());
        }
        var before = questions();
        for (String format : new String[] {"csv", "markdown", "moodle-xml"}) {
            var file = folder.resolve("export." + format);
            assertThat(run("export", format, "--topic", "goroutines", "--out", file.toString(), in()))
                    .as(err.toString())
                    .isZero();
            deleteQuestions();

            int code = run("convert", format, file.toString(), "--topic", TOPIC, in());

            assertThat(code).as("%s %s", out, err).isZero();
            assertThat(questions()).as(format).isEqualTo(before);
        }
    }

    @Test
    void a_second_conversion_changes_nothing_and_one_of_a_changed_file_updates() throws IOException {
        var file = gift(GIFT);
        assertThat(convert(file)).as("%s %s", out, err).isZero();
        assertThat(out.toString())
                .contains("not-carried: the competency \"unknown\" of \"what-starts-one\": topic.md does not list it")
                .contains("written: " + TOPIC + "/items/what-starts-one.md");
        var first = questions();

        assertThat(convert(file)).isZero();
        assertThat(out.toString()).contains("unchanged: " + TOPIC + "/items/what-starts-one.md");
        assertThat(questions()).isEqualTo(first);

        assertThat(convert(gift(GIFT.replace("Which word", "What")))).isZero();
        assertThat(out.toString()).contains("updated: " + TOPIC + "/items/what-starts-one.md");
        assertThat(questions().values()).singleElement().asString().contains("What starts a goroutine?");
    }

    @Test
    void what_an_author_added_stays_where_the_file_says_nothing() throws IOException {
        assertThat(convert(gift(GIFT))).isZero();
        var question = content.resolve(TOPIC + "/items/what-starts-one.md");
        var edited = Files.readString(question)
                .replace("difficulty: medium", "difficulty: hard")
                .replace("minutes: 2", "minutes: 1\nfamily: starters\nsources: [https://go.dev/ref/spec]");
        Files.writeString(question, edited);

        assertThat(convert(gift(GIFT.replace("Which word", "What")))).isZero();

        assertThat(Files.readString(question))
                .contains(
                        "difficulty: hard", "minutes: 1", "family: starters", "https://go.dev/ref/spec", "What starts");
    }

    @Test
    void a_dry_run_says_what_would_be_written_and_writes_nothing() throws IOException {
        assertThat(run("convert", "gift", gift(GIFT).toString(), "--topic", TOPIC, "--dry-run", in()))
                .isZero();

        assertThat(out.toString())
                .contains(
                        "would be written: " + TOPIC + "/items/what-starts-one.md", "Would be converted: 1 question\n");
        assertThat(questions()).isEmpty();
    }

    @Test
    void a_file_of_another_question_is_not_overwritten() throws IOException {
        run("new", "question", TOPIC + "/what-starts-one", "--kind", "single-choice", in());
        var before = questions();

        assertThat(convert(gift(GIFT))).isEqualTo(1);

        assertThat(out.toString())
                .contains("is another question with the name of one in questions.gift, and is not overwritten");
        assertThat(questions()).isEqualTo(before);
    }

    @Test
    void an_id_of_another_topic_is_refused() throws IOException {
        assertThat(run("convert", "gift", gift(GIFT).toString(), "--topic", OTHER, in()))
                .isZero();
        var before = questions();

        assertThat(convert(gift(GIFT))).isEqualTo(1);

        assertThat(out.toString())
                .contains(OTHER + "/items/what-starts-one.md:1: id: has the id of a question in questions.gift");
        assertThat(questions()).isEqualTo(before);
    }

    @Test
    void an_error_anywhere_keeps_all_from_being_written_and_is_named_by_line() throws IOException {
        assertThat(convert(gift(GIFT + "Broken? {=a ~b"))).isEqualTo(1);

        assertThat(out.toString())
                .contains("questions.gift:4: format: the answers of a question stand between { and }");
        assertThat(err.toString()).contains("Nothing is written.");
        assertThat(questions()).isEmpty();
    }

    @Test
    void what_cannot_be_read_or_is_not_there_is_said() throws IOException {
        assertThat(convert(folder.resolve("missing"))).isEqualTo(1);
        assertThat(run("convert", "gift", gift(GIFT).toString(), "--topic", "a/b/c", in()))
                .isEqualTo(1);
        assertThat(run("export", "csv", "--topic", "missing", in())).isEqualTo(1);
        run("new", "question", TOPIC + "/open", "--kind", "open", in());
        assertThat(run("export", "csv", "--out", folder.resolve("no/where").toString(), in()))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains(
                        "There is no file ",
                        "There is no topic a/b/c;",
                        "There is no topic \"missing\"",
                        "can't be written");
    }

    @Test
    void a_format_that_is_none_is_wrong_usage_and_help_lists_those_there_are() {
        assertThat(run("export", "pdf", in())).isEqualTo(2);
        assertThat(err.toString()).contains("which must be one of gift, aiken, moodle-xml, csv");

        assertThat(run("convert", "--help")).isZero();
        assertThat(out.toString()).contains("One of gift, aiken, moodle-xml, csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gift", "aiken", "moodle-xml", "csv", "markdown"})
    void the_content_of_this_product_is_exported(String format) {
        var file = folder.resolve("all");
        var shipped = Path.of(System.getProperty("rehearse.home")).resolve("content");

        assertThat(run("export", format, "--out", file.toString(), "--content", shipped.toString()))
                .isZero();

        assertThat(file).isNotEmptyFile();
        assertThat(out.toString()).contains("Exported: ");
    }

    @Test
    void no_file_is_written_where_the_format_has_a_place_for_no_question() {
        var file = folder.resolve("aiken.txt");
        run("new", "question", TOPIC + "/open", "--kind", "open", in());

        assertThat(run("export", "aiken", "--out", file.toString(), in())).isEqualTo(1);

        assertThat(file).doesNotExist();
        assertThat(err.toString())
                .contains(
                        "not-carried: the question is left out",
                        "Nothing is exported: aiken has a place for none of the questions (1)");

        run("new", "question", TOPIC + "/choice", "--kind", "single-choice", in());
        assertThat(run("export", "aiken", "--out", file.toString(), in())).isZero();
        assertThat(file).isNotEmptyFile();
        assertThat(out.toString()).contains("Exported: 1 questions");
    }

    private Path gift(String text) throws IOException {
        return Files.writeString(folder.resolve("questions.gift"), text);
    }

    private int convert(Path file) {
        return run("convert", "gift", file.toString(), "--topic", TOPIC, in());
    }

    /** Files of questions and their texts. */
    private Map<String, String> questions() throws IOException {
        var questions = new TreeMap<String, String>();
        try (var files = Files.walk(content)) {
            for (Path file : files.filter(ExchangeCommandsTest::isQuestion).toList()) {
                questions.put(content.relativize(file).toString(), Files.readString(file));
            }
        }
        return questions;
    }

    private void deleteQuestions() throws IOException {
        for (String file : questions().keySet()) {
            Files.delete(content.resolve(file));
        }
    }

    private static boolean isQuestion(Path file) {
        var folder = file.getParent();
        return folder != null && (folder.endsWith("items") || folder.endsWith("questions"));
    }

    private String in() {
        return "--content=" + content;
    }

    private int run(String... arguments) {
        return CommandLineTool.commands(Environment.ofThisProcess(Path.of("nowhere")))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
