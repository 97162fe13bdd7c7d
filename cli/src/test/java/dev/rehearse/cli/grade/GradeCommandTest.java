package dev.rehearse.cli.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.rehearse.cli.Script;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GradeCommandTest {

    private static final String QUESTION = question("concurrency/asyncio/questions/what-blocks-the-event-loop.md");
    private static final String MUTABILITY = question("language/data-model/questions/what-is-mutability.md");

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

    /** "Lists aren't" ends a line of the file: with the line, the negation would end, too. */
    @Test
    void lines_at_which_a_file_wraps_a_sample_answer_are_none_of_the_answer() {
        run("grade", MUTABILITY);

        assertThat(out.toString().split("Sample answer 2", 2)[0])
                .contains("heard        A list is not hashable, since its value can change.");
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

    @Test
    void a_language_model_s_verdicts_stand_beside_the_local_grader_s() throws IOException {
        Path answer =
                Files.writeString(folder.resolve("answer.txt"), "A blocking call goes to a thread with to_thread.");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            byte[] body = completion().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();

        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        int code = run("grade", QUESTION, "--answer", answer.toString(), "--llm", url, "--model", "stub");
        server.stop(0);

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains(
                        "by llm:stub ",
                        "heard        A blocking call goes to a thread with `asyncio.to_thread`.   (llm:stub says missing)\n",
                        "missing      A calculation in pure Python goes to a process pool.\n")
                .endsWith("The language model agrees with the local grader on 7 of 8 points.\n");
    }

    @Test
    void a_language_model_that_does_not_answer_gives_no_grade() throws IOException {
        Path answer =
                Files.writeString(folder.resolve("answer.txt"), "A blocking call goes to a thread with to_thread.");

        int code = run("grade", QUESTION, "--answer", answer.toString(), "--llm", "http://127.0.0.1:1/v1");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("the language model gave no grade\n  missing ")
                .endsWith("The language model agrees with the local grader on 0 of 0 points.\n");
    }

    @Test
    void an_address_that_is_none_is_wrong_usage() {
        assertThat(run("grade", QUESTION, "--llm", "ftp://127.0.0.1/v1")).isEqualTo(2);

        assertThat(err.toString()).contains("must be an address with http or https and a host");
    }

    /** Misses each point of the question. */
    private static String completion() {
        String points = Stream.of(
                        "blocking-calls",
                        "calculations",
                        "debug-mode",
                        "to-thread",
                        "process-pool",
                        "no-cancel",
                        "pool-limit",
                        "async-library")
                .map(id -> "{'id': '%s', 'verdict': 'missing', 'quote': ''}".formatted(id))
                .collect(Collectors.joining(", "));
        String content = "{'points': [%s]}".formatted(points).replace("'", "\\\"");
        return "{\"choices\": [{\"message\": {\"content\": \"" + content + "\"}}]}";
    }

    private static String question(String file) {
        return Path.of(System.getProperty("rehearse.home"), "content/python", file)
                .toString();
    }

    private int run(String... line) {
        return Script.with(new GradeCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line);
    }
}
