package dev.rehearse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.operator.Environment;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.TopicWeight;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentCommandsTest {

    private static final String TOPIC = "go/basics/goroutines";

    @TempDir
    Path content;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_new_topic_with_its_practice_test_and_questions_keeps_the_rules() {
        assertThat(run("new", "topic", TOPIC, "--title", "Goroutines & channels", in()))
                .isZero();
        assertThat(run("new", "practice-test", TOPIC, in())).isZero();
        assertThat(run("new", "question", TOPIC + "/what-is-one", in())).isZero();

        assertThat(run("lint", content.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).endsWith("Nothing is wrong: 1 topic, 1 question, 1 practice test\n");
    }

    @ParameterizedTest
    @CsvSource({"go/basics, go-basics, 'channels,goroutines'", "go, go, 'channels,goroutines,modules'"})
    void a_practice_test_over_several_topics_keeps_the_rules(String place, String slug, String topics) {
        run("new", "topic", TOPIC, in());
        run("new", "topic", "go/basics/channels", in());
        run("new", "topic", "go/tools/modules", in());

        assertThat(run("new", "practice-test", place, in())).as(err.toString()).isZero();

        assertThat(run("lint", content.toString())).as(out.toString()).isZero();
        assertThat(ContentFolder.read(content))
                .isInstanceOfSatisfying(
                        Reading.Good.class,
                        good -> assertThat(good.content().practiceTests())
                                .singleElement()
                                .satisfies(test -> {
                                    assertThat(test.file()).isEqualTo(place + "/practice-test.yaml");
                                    assertThat(test.slug()).isEqualTo(slug);
                                    assertThat(test.topics())
                                            .extracting(TopicWeight::topic)
                                            .containsExactly(topics.split(",", -1));
                                }));
    }

    @ParameterizedTest
    @CsvSource({
        "go/basics, 1, There is no go/basics/section.md; ./rehearse new topic makes it with the first topic",
        "go, 1, There is no go/track.md;",
        "go/basics/channels, 1, There is no topic go/basics/channels;",
        "a/b/c/d, 2, TRACK[/SECTION[/TOPIC]] is \"a/b/c/d\"",
        "Go, 2, TRACK[/SECTION[/TOPIC]] is \"Go\""
    })
    void a_practice_test_needs_a_place(String place, int code, String sentence) {
        assertThat(run("new", "practice-test", place, in())).isEqualTo(code);

        assertThat(err.toString()).startsWith(sentence);
    }

    @Test
    void the_help_of_a_new_practice_test_says_that_it_can_be_over_several_topics() {
        run("new", "practice-test", "--help");

        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("over all topics of a section or track", "python/concurrency or python");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single-choice", "multiple-choice", "output", "short-answer", "order", "open", "code"})
    void a_new_question_of_each_kind_keeps_the_rules_and_has_an_id_of_its_own(String kind) throws IOException {
        run("new", "topic", TOPIC, in());
        assertThat(run("new", "question", TOPIC + "/one", "--kind", kind, in()))
                .as(err.toString())
                .isZero();
        assertThat(run("new", "question", TOPIC + "/two", "--kind", kind, in())).isZero();

        assertThat(run("lint", content.toString())).as(out.toString()).isZero();
        try (var files = Files.walk(content.resolve(TOPIC))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void lint_names_file_line_and_rule_and_ends_with_1() throws IOException {
        run("new", "topic", TOPIC, in());
        var topic = content.resolve(TOPIC + "/topic.md");
        Files.writeString(topic, Files.readString(topic).replace("position: 1", "position: 0"));

        assertThat(run("lint", content.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        TOPIC + "/topic.md:3: field: position must be a whole number from 1 to 1000000, and is \"0\"");
    }

    @Test
    void lint_grades_sample_answers_if_asked_to_and_names_the_heading_of_each_out_of_its_band() throws IOException {
        run("new", "topic", TOPIC, in());
        run("new", "question", TOPIC + "/one", in());
        var file = content.resolve(TOPIC + "/questions/one.md");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("A claim that a good answer makes.", "A push takes constant time.")
                        .replace("An answer that makes the claim.", "Each push takes constant time."));
        assertThat(run("lint", "--grade", content.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString())
                .endsWith(
                        "The grader agrees with the authors on 1 of 1 verdicts, and always on 1 of 1 rubric points.\n");

        Files.writeString(file, Files.readString(file) + "\n### earns: main-point\n\nNo idea, sorry.\n");
        assertThat(run("lint", content.toString())).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("lint", "--grade", content.toString())).isEqualTo(1);

        int heading = Files.readAllLines(file).lastIndexOf("### earns: main-point") + 1;
        assertThat(out.toString())
                .contains(
                        "\n" + TOPIC + "/questions/one.md:" + heading
                                + ": style: rule 20: sample answer 2 is worth 1.00, and the grader gives it 0.00;"
                                + " they differ on main-point (heard, graded missing); ./rehearse grade shows why\n",
                        "agrees with the authors on 1 of 2 verdicts, and always on 0 of 1 rubric points")
                .endsWith("  1 of 2  " + TOPIC + "/questions/one.md, main-point: 1 heard as missing\n");
        assertThat(err.toString()).contains("Findings: ");
    }

    @Test
    void nothing_is_overwritten_and_no_question_is_written_without_a_topic() {
        assertThat(run("new", "question", TOPIC + "/one", in())).isEqualTo(1);
        assertThat(err.toString()).startsWith("There is no topic " + TOPIC);

        run("new", "topic", TOPIC, in());
        assertThat(run("new", "topic", TOPIC, in())).isEqualTo(1);
        assertThat(err.toString()).contains("is there already");
    }

    @Test
    void a_title_that_breaks_a_rule_writes_nothing() {
        assertThat(run("new", "topic", TOPIC, "--title", "a\u0000b", in())).isEqualTo(1);

        assertThat(content.resolve(TOPIC + "/topic.md")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "a/b", "../x/y", "A/b/c", "a/b/c/d"})
    void a_path_that_is_none_is_wrong_usage(String path) {
        assertThat(run("new", "topic", path, in())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lint", "new", "new question", "new topic", "new practice-test"})
    void each_command_has_help(String command) {
        assertThat(run((command + " --help").strip().split(" ", -1))).isZero();

        assertThat(out.toString()).contains("Usage: ./rehearse");
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
