package dev.rehearse.question.author;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthorBrowser.send;
import static dev.rehearse.question.fixture.AuthorBrowser.shown;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What authors get while another change has locked their topic or question for longer than they wait. */
@QuarkusTest
@Tag("thorough")
class LockedTopicTest extends AuthoredTopic {

    private static final UUID ONE = UUID.fromString("7d0c5a1e-31b4-4c58-9f2e-8a6f0c2b4f01");
    private static final UUID NEW = UUID.fromString("7d0c5a1e-31b4-4c58-9f2e-8a6f0c2b4f02");
    private static final String TYPED = "What I typed & want to keep.";

    /** As an import into the topic holds it. */
    private static final String TOPIC = "SELECT pg_advisory_xact_lock(7243111, hashtext('generators'))";

    private static final String ROW = "SELECT FROM question.authored_question FOR UPDATE";

    @BeforeEach
    void addOne() {
        question("one", open(ONE, "One", "An answer.")).statusCode(201);
    }

    @Test
    void pages_show_what_was_typed_and_say_what_to_wait_for() throws SQLException {
        var topic = author().get("/api/author/topics/generators");
        var answers = during(
                TOPIC,
                List.of(
                        () -> send(
                                "/author/new-question",
                                Map.of("topic", "generators", "slug", "new", "markdown", open(NEW, "New", TYPED))),
                        () -> send(
                                "/author/topics/generators",
                                Map.of(
                                        "slug",
                                        "generators",
                                        "markdown",
                                        topic.<String>path("markdown") + TYPED,
                                        "tag",
                                        topic.header("ETag")))));

        answers.forEach(answer -> answer.statusCode(503)
                .header("Retry-After", "5")
                .body(containsString(shown(TYPED)))
                .body(containsString("The topic is being changed, perhaps by the import of a file. Nothing was")));
    }

    @Test
    void the_editor_does_the_same_while_its_question_is_locked() throws SQLException {
        var tag = tag(ONE);
        var chosen = Map.of("id", ONE.toString(), "tag", tag.replace("\"", ""));
        // One after the other: PostgreSQL limits each wait of a statement, and those behind another wait twice.
        List<Supplier<ValidatableResponse>> requests = List.of(
                () -> browser()
                        .header("Accept-Language", "de")
                        .formParams(Map.of("markdown", open(ONE, "One", TYPED), "tag", tag))
                        .post("/author/questions/" + ONE)
                        .then()
                        .body(containsString(shown(TYPED)))
                        .body(containsString("Die Frage wird gerade geändert")),
                () -> rewrite(ONE, tag, open(ONE, "One", TYPED))
                        .body("title", equalTo("Temporarily unavailable"))
                        .body("detail", containsString("The question is being changed, perhaps by the import")),
                () -> author().body(Map.of("questions", List.of(chosen), "status", "in-review"))
                        .post("/api/author/questions/bulk")
                        .then()
                        .body("detail", containsString("The question is being changed")));

        for (var request : requests) {
            during(ROW, List.of(request)).getFirst().statusCode(503).header("Retry-After", "5");
        }
    }

    @Test
    void an_import_that_goes_on_behind_its_request_waits_longer() throws SQLException {
        String address;
        try (var holder = database.getConnection();
                var held = holder.createStatement()) {
            holder.setAutoCommit(false);
            held.execute(TOPIC);
            address = given().header("Authorization", Tokens.bearer("author"))
                    .header("Prefer", "respond-async")
                    .contentType("application/octet-stream")
                    .body("::Loop:: Which loop ends? {=for ~while}".getBytes(UTF_8))
                    .post("/api/author/imports?topic=generators&format=gift")
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location");
            var id = address.substring(address.lastIndexOf('/') + 1);
            // The database ends a transaction that does nothing for some seconds, so that it looks from there.
            await().atMost(60, SECONDS).until(() -> {
                try (var runs = held.executeQuery("SELECT runs FROM question.topic_import WHERE id = '" + id + "'")) {
                    return runs.next() && runs.getInt(1) > 1;
                }
            });
            holder.commit();
            holder.setAutoCommit(true);
        }

        await().atMost(60, SECONDS)
                .untilAsserted(() -> author().get(address).then().body("state", equalTo("finished")));
    }

    /** What the requests get, sent at once, while the statement's lock is held. */
    private List<ValidatableResponse> during(String lock, List<Supplier<ValidatableResponse>> requests)
            throws SQLException {
        try (var holder = database.getConnection();
                var held = holder.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            holder.setAutoCommit(false);
            held.execute(lock);
            var sent = requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(request, threads))
                    .toList();
            var answers = sent.stream().map(CompletableFuture::join).toList();
            holder.rollback();
            holder.setAutoCommit(true);
            return answers;
        }
    }
}
