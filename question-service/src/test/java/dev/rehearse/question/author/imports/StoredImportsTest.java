package dev.rehearse.question.author.imports;

import static dev.rehearse.question.fixture.AuthorBrowser.signedIn;
import static dev.rehearse.question.fixture.AuthoredContent.TOPIC;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.rehearse.question.fixture.AuthoredContent;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports that go on behind their requests, on any replica, until they are over. */
@QuarkusTest
class StoredImportsTest extends TopicImports {

    private static final String IMPORTS = "/api/author/imports/";

    @AfterEach
    void removeImports() throws SQLException {
        execute("DELETE FROM question.topic_import");
    }

    private int count(String condition) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM question.topic_import WHERE " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Response begun(String query, byte[] file) {
        return given().header("Authorization", Tokens.bearer("author"))
                .header("Prefer", "wait=1, respond-async")
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/author/imports?topic=" + TOPIC + "&" + query);
    }

    private static ValidatableResponse over(String address) {
        await().atMost(60, SECONDS)
                .until(() -> !author().get(address).path("state").toString().matches("waiting|running"));
        return author().get(address).then().statusCode(200);
    }

    private static String gift(int questions) {
        return IntStream.range(0, questions)
                .mapToObj(i -> "::Q" + i + ":: Which word is number " + i + "? {=word" + i + "#It is. ~other}\n\n")
                .collect(Collectors.joining());
    }

    private UUID running(String heard, String file) throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                INSERT INTO question.topic_import
                    (id, topic, format, name, author, dry_run, state, bytes, bytes_read, questions, processed, runner,
                     runs, created_at, heard_at)
                VALUES (?, ?, 'gift', 'quiz.gift', 'ada', false, 'RUNNING', 2048, 2048, 400, 100, gen_random_uuid(),
                    1, now() - interval '10 minutes', now() - CAST(? AS interval))
                """, id, TOPIC, heard);
        execute("INSERT INTO question.topic_import_part VALUES (?, 0, ?)", id, file.getBytes(UTF_8));
        return id;
    }

    @Test
    void an_import_goes_on_behind_its_request_and_says_how_it_ended() {
        var begun = begun("format=gift&name=quiz.gift", GIFT.getBytes(UTF_8));
        begun.then()
                .statusCode(202)
                .header("Preference-Applied", equalTo("respond-async"))
                .header("Location", startsWith(IMPORTS))
                .body("name", equalTo("quiz.gift"))
                .body("bytes", equalTo(GIFT.length()));

        over(begun.header("Location"))
                .body("state", equalTo("finished"))
                .body("result.questions.change", equalTo(List.of("created", "created")))
                .body("result.notCarried", not(hasSize(0)));

        assertThat(stored()).hasSize(2);
    }

    @Test
    void a_refused_file_stores_nothing_and_names_file_and_line() {
        var begun = begun("format=gift&name=quiz.gift", (GIFT + "\n::A:: ask {=a").getBytes(UTF_8));

        over(begun.header("Location"))
                .body("state", equalTo("refused"))
                .body("result.refused[0].file", equalTo("quiz.gift"))
                .body("result.refused[0].line", equalTo(6));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_finding_about_a_question_of_another_system_names_its_line() {
        var begun = begun("format=gift&name=quiz.gift", GIFT.getBytes(UTF_8));
        over(begun.header("Location"));
        AuthoredContent.topic("others").statusCode(201);

        given().header("Authorization", Tokens.bearer("author"))
                .contentType("text/plain")
                .body(GIFT)
                .post("/api/author/imports?topic=others&format=gift&name=quiz.gift&dryRun=true")
                .then()
                .body("refused.line", equalTo(List.of(2, 4)));
    }

    @Test
    @Tag("thorough")
    void thousands_of_questions_are_imported_and_the_same_ones_again() {
        var file = gift(1_500).getBytes(UTF_8);

        over(begun("format=gift", file).header("Location"))
                .body("state", equalTo("finished"))
                .body("processed", equalTo(1_500))
                .body("result.questions", hasSize(1_500))
                .body("result.questions.change", everyItem(equalTo("created")));
        over(begun("format=gift", file).header("Location"))
                .body("result.questions.change", everyItem(equalTo("unchanged")));
        over(begun("format=gift", gift(1_500).replace("~other", "~else").getBytes(UTF_8))
                        .header("Location"))
                .body("result.questions.change", everyItem(equalTo("changed")));
    }

    @Test
    @Tag("thorough")
    void more_questions_than_a_topic_has_are_refused() {
        over(begun("format=gift&dryRun=true", gift(10_001).getBytes(UTF_8)).header("Location"))
                .body("state", equalTo("finished"))
                .body("result.questions", hasSize(0))
                .body("result.refused[0].message", containsString("more than 10,000 questions"));
    }

    @Test
    void an_import_whose_replica_is_lost_is_made_by_another_once() throws SQLException {
        var id = running("2 minutes", GIFT);

        over(IMPORTS + id).body("state", equalTo("finished")).body("result.questions", hasSize(2));

        assertThat(stored()).hasSize(2);
        assertThat(count("runs = 2 AND runner IS NULL")).isEqualTo(1);
    }

    @Test
    void an_import_that_another_replica_runs_is_left_to_it() throws SQLException {
        var id = running("1 second", GIFT);

        over(begun("format=gift&dryRun=true", GIFT.getBytes(UTF_8)).header("Location"));

        author().get(IMPORTS + id).then().body("state", equalTo("running")).body("processed", equalTo(100));
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Checking the questions: 100 of 400", "de, Die Fragen werden geprüft: 100 von 400"})
    void a_page_without_script_says_how_far_it_is_and_loads_again(String language, String text) throws SQLException {
        var id = running("1 second", GIFT);

        signedIn()
                .header("Accept-Language", language)
                .get("/author/imports/" + id)
                .then()
                .statusCode(200)
                .body(containsString(text))
                .body(containsString("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>"))
                .body(containsString("value=\"62\""));
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException, SQLException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = """
                    POST /api/author/imports?topic=%s&format=gift HTTP/1.1
                    Host: localhost
                    Authorization: %s
                    Prefer: respond-async
                    Content-Type: text/plain
                    Content-Length: 3000000

                    """.formatted(TOPIC, Tokens.bearer("author")).replace("\n", "\r\n");
            socket.getOutputStream().write((head + "x".repeat(1_000_000)).getBytes(UTF_8));
            socket.getOutputStream().flush();
            await().atMost(30, SECONDS).until(() -> count("state = 'RECEIVING' AND bytes > 500000") == 1);
        }

        await().atMost(30, SECONDS).until(() -> count("true") == 0);
    }

    @ParameterizedTest
    @CsvSource({"nope", "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c77"})
    void an_import_that_is_not_there_is_not_found(String id) {
        author().get(IMPORTS + id).then().statusCode(404).body("title", equalTo("No such import"));
        signedIn().get("/author/imports/" + id).then().statusCode(404);
    }
}
