package dev.rehearse.cli.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.Script;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GradeCommandTest {

    private static final String QUESTION = Path.of(
                    System.getProperty("rehearse.home"),
                    "content/python/concurrency/asyncio/questions/what-blocks-the-event-loop.md")
            .toString();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void sample_answers_are_graded_with_the_words_that_show_each_verdict() {
        assertThat(run("grade", QUESTION)).as(out.toString()).isZero();

        assertThat(out.toString())
                .contains(
                        "Sample answer 4, worth 0.00",
                        "heard        ",
                        "contradicted ",
                        "of 4 sample answers are out of their band");
    }

    @Test
    void an_answer_from_a_file_is_graded() throws IOException {
        Path answer = Files.writeString(folder.resolve("answer.txt"), "I don't know.");

        assertThat(run("grade", QUESTION, "--answer", answer.toString())).isZero();

        assertThat(out.toString()).startsWith("score 0.00, confidence 0.98, by local ");
    }

    @Test
    void what_is_no_open_question_of_a_content_folder_is_refused_by_name() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("question.md"), "What?");

        assertThat(run("grade", elsewhere.toString())).isNotZero();

        assertThat(err.toString()).contains("question.md stands in no content folder");
    }

    private int run(String... line) {
        return Script.with(new GradeCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line);
    }
}
