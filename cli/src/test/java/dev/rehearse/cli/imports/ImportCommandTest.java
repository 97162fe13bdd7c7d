package dev.rehearse.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.rehearse.cli.operator.WithServiceReplies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the import command sends, prints and returns, whatever the service does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportCommandTest extends WithServiceReplies {

    private static final String ID = "0198f0aa-0000-7000-8000-000000000001";
    private static final String NOTHING = "\"questions\":[],\"refused\":[],\"notCarried\":[]";

    @TempDir
    private Path folder;

    @Override
    protected void check(HttpExchange request) {
        if (request.getRequestMethod().equals("POST")) {
            var headers = request.getRequestHeaders();
            assertThat(headers.getFirst("Prefer")).isEqualTo("respond-async");
            assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer token");
        }
    }

    private static Reply begun(int processed) {
        return new Reply(200, """
                {"id":"%s","state":"running","name":"quiz.gift","bytes":4096,"bytesRead":2048,"questions":300,"processed":%d}\
                """.formatted(ID, processed));
    }

    private static Reply over(String state, String result) {
        return new Reply(200, "{\"id\":\"%s\",\"state\":\"%s\",\"result\":{%s}}".formatted(ID, state, result));
    }

    private int run(boolean redraws, String... words) {
        return run(ImportCommand::new, redraws, words);
    }

    private String quiz() throws IOException {
        return Files.writeString(folder.resolve("quiz.gift"), "::A:: ask {=a}").toString();
    }

    @Test
    void it_sends_the_file_follows_the_import_and_prints_what_it_made_and_lost() throws IOException {
        replies.addAll(List.of(begun(0), begun(100), over("finished", """
                        "questions":[{"slug":"a","change":"created"},{"slug":"b","change":"changed"},
                            {"slug":"c","change":"unchanged"}],
                        "refused":[],
                        "notCarried":[{"file":"quiz.gift","line":7,"rule":"not-carried","message":"a tolerance"}]""")));

        assertThat(run(false, "import", "gift", quiz(), "--topic", "generators"))
                .isZero();

        assertThat(requests)
                .containsExactly(
                        "POST /api/author/imports?topic=generators&format=gift&name=quiz.gift&dryRun=false",
                        "GET /api/author/imports/" + ID,
                        "GET /api/author/imports/" + ID);
        assertThat(text(sent)).isEqualTo("::A:: ask {=a}");
        assertThat(text(written)).isEqualTo("""
                        quiz.gift:7: not-carried: a tolerance
                        created: a
                        changed: b
                        Imported: 1 created, 1 changed, 1 unchanged
                        """);
        assertThat(text(remarked)).isEmpty();
    }

    @Test
    void a_dry_run_says_what_would_be_made() throws IOException {
        replies.addAll(List.of(begun(0), over("finished", """
                        "questions":[{"slug":"a","change":"created"}],"refused":[],"notCarried":[]""")));

        assertThat(run(false, "import", "gift", quiz(), "--topic=generators", "--dry-run"))
                .isZero();

        assertThat(requests.getFirst()).endsWith("&dryRun=true");
        assertThat(text(written)).isEqualTo("""
                        would be created: a
                        Would be imported: 1 created, 0 changed, 0 unchanged
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "refused"})
    void a_file_that_is_refused_is_named_with_its_line(String state) throws IOException {
        replies.addAll(List.of(begun(0), over(state, """
                        "questions":[],"notCarried":[],
                        "refused":[{"file":"quiz.gift","line":3,"rule":"format","message":"one of the two is missing"}]""")));

        assertThat(run(false, "import", "gift", quiz(), "--topic=generators")).isEqualTo(4);

        assertThat(text(written)).isEqualTo("quiz.gift:3: format: one of the two is missing\n");
        assertThat(text(remarked)).isEqualTo("Nothing is imported. Findings: 1\n");
    }

    @Test
    void an_import_that_failed_says_why() throws IOException {
        replies.add(new Reply(
                200, "{\"id\":\"%s\",\"state\":\"failed\",\"problem\":\"There is no topic.\"}".formatted(ID)));

        assertThat(run(false, "import", "gift", quiz(), "--topic=generators")).isEqualTo(4);

        assertThat(text(remarked)).isEqualTo("Nothing is imported: There is no topic.\n");
    }

    @Test
    void on_a_terminal_one_line_says_how_far_it_is() throws IOException {
        replies.addAll(List.of(begun(0), begun(100), over("finished", NOTHING)));

        run(true, "import", "gift", quiz(), "--topic=generators");

        assertThat(text(remarked))
                .contains("Reading quiz.gift: 2 of 4 KiB", "Checking questions: 100 of 300")
                .endsWith("\r\u001b[K");
    }

    @Test
    void a_service_that_restarts_meanwhile_is_asked_again() throws IOException {
        replies.addAll(List.of(begun(0), new Reply(503, "{\"title\":\"Busy\"}"), over("finished", NOTHING)));

        assertThat(run(false, "import", "gift", quiz(), "--topic=generators")).isZero();
    }

    @Test
    void for_scripts_it_prints_the_last_answer_as_it_is() throws IOException {
        var last = over("refused", NOTHING);
        replies.addAll(List.of(begun(0), last));

        assertThat(run(true, "import", "gift", quiz(), "--topic=generators", "--json"))
                .isEqualTo(4);

        assertThat(text(written)).isEqualTo(last.body() + "\n");
        assertThat(text(remarked)).isEmpty();
    }

    @Test
    void a_folder_goes_out_as_one_archive_without_what_links_lead_to() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "not to be sent");
        var content = folder.resolve("content");
        var items = Files.createDirectories(content.resolve("items"));
        Files.writeString(items.resolve("one.md"), "one");
        Files.writeString(content.resolve("two.md"), "two");
        Files.writeString(items.resolve("picture.png"), "left out");
        Files.createSymbolicLink(items.resolve("link.md"), secret);
        replies.addAll(List.of(begun(0), over("finished", NOTHING)));

        assertThat(run(false, "import", "markdown", content.toString(), "--topic=generators"))
                .isZero();

        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsExactly(Map.entry("items/one.md", "one"), Map.entry("two.md", "two"));
        assertThat(requests.getFirst()).contains("name=content.zip");
        assertThat(text(remarked)).isEqualTo("items/link.md:1: not-carried: is a link, or no regular file\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {} | 3",
                "403 | {} | 3",
                "409 | {\"title\":\"Comes from a file\"} | 4",
                "413 | {\"title\":\"Content too large\"} | 4",
                "503 | {\"title\":\"Busy\"} | 1",
                "200 | <html> | 1",
                "200 | {\"state\":\"running\"} | 1"
            })
    void the_exit_code_says_what_went_wrong(int status, String body, int code) throws IOException {
        replies.add(new Reply(status, body));

        assertThat(run(false, "import", "gift", quiz(), "--topic=generators")).isEqualTo(code);

        assertThat(text(remarked)).hasLineCount(1).doesNotContain("Bearer", "token\"");
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import gift",
                "import nope FILE --topic=generators",
                "import anki FILE --topic=generators",
                "import gift FILE",
                "import gift FILE --topic=../x",
                "import gift FOLDER --topic=generators"
            })
    void wrong_usage_sends_nothing(String words) throws IOException {
        var given = words.replace("FILE", quiz()).replace("FOLDER", folder.toString());

        assertThat(run(false, given.split(" ", -1))).isEqualTo(2);

        assertThat(requests).isEmpty();
        assertThat(text(remarked)).contains("--help shows how.");
    }

    @Test
    void a_file_that_is_missing_or_empty_is_not_sent() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.gift"));

        assertThat(run(false, "import", "gift", "nowhere.gift", "--topic=generators"))
                .isEqualTo(1);
        assertThat(run(false, "import", "gift", empty.toString(), "--topic=generators"))
                .isEqualTo(1);

        assertThat(requests).isEmpty();
        assertThat(text(remarked)).contains("There is no file nowhere.gift", "is empty");
    }
}
