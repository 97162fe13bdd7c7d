package dev.rehearse.question.author;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.status;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static dev.rehearse.question.fixture.AuthoredContent.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.testing.HeldLock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes by authors at once: each is checked against what the others made. */
@QuarkusTest
class ChangesAtOnceTest extends AuthoredTopic {

    private static final UUID ONE = UUID.fromString("7d0c5a1e-31b4-4c58-9f2e-8a6f0c2b4e01");
    private static final UUID TWO = UUID.fromString("7d0c5a1e-31b4-4c58-9f2e-8a6f0c2b4e02");

    /** As CatalogLocks has it. */
    private static final String SERVED = "SELECT pg_advisory_xact_lock(7243112)";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void of_two_publications_that_close_a_circle_one_is_refused() throws SQLException {
        reviewedCircle();

        assertThat(statuses(
                        HeldLock.by(database, SERVED),
                        List.of(() -> status(ONE, "published"), () -> status(TWO, "published"))))
                .containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void of_two_bulk_changes_that_close_a_circle_one_is_refused() throws SQLException {
        reviewedCircle();

        assertThat(statuses(HeldLock.by(database, SERVED), List.of(() -> bulk(ONE), () -> bulk(TWO))))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_topic_keeps_a_competency_that_a_question_is_about_to_measure() throws SQLException {
        topicWith("pausing: Pausing", "yielding: Yielding");
        question("one", open(ONE, "One", "An answer.")).statusCode(201);
        var yielding = open(ONE, "One", "An answer.").replace("competency: pausing", "competency: yielding");
        var version = HeldLock.by(
                database, "SELECT FROM question.question_version WHERE question = '" + ONE + "' FOR UPDATE");

        var rewritten = begin(() -> rewrite(ONE, "\"r1\"", yielding));
        version.awaitWaiting(1);
        var topic = begin(() -> topicWith("pausing: Pausing"));
        version.awaitWaiting(2, topic);
        version.release();

        rewritten.join().statusCode(200);
        topic.join().statusCode(400).body("errors[0].message", containsString("yielding"));
    }

    @Test
    void a_question_does_not_measure_a_competency_that_its_topic_is_about_to_lose() throws SQLException {
        topicWith("pausing: Pausing", "yielding: Yielding");
        question("one", open(ONE, "One", "An answer.")).statusCode(201);
        var yielding = open(ONE, "One", "An answer.").replace("competency: pausing", "competency: yielding");
        var row = HeldLock.by(database, "SELECT FROM question.topic WHERE slug = 'generators' FOR UPDATE");

        var topic = begin(() -> topicWith("pausing: Pausing"));
        row.awaitWaiting(1);
        var rewritten = begin(() -> rewrite(ONE, "\"r1\"", yielding));
        row.awaitWaiting(2, rewritten);
        row.release();

        topic.join().statusCode(200);
        rewritten.join().statusCode(400).body("errors[0].message", containsString("yielding"));
    }

    @Test
    void a_topic_is_not_added_to_a_section_that_is_about_to_go() throws SQLException {
        execute("INSERT INTO question.section (path, track, title, description, position)"
                + " VALUES ('python/going', 'python', 'Going', '', 9)");
        var catalog = HeldLock.by(database, "SELECT pg_advisory_xact_lock(7243111)");
        catalog.run("DELETE FROM question.section WHERE path = 'python/going'");

        var added = begin(() -> author().body(Map.of("slug", "late", "section", "python/going", "markdown", TEXT))
                .post("/api/author/topics")
                .then());
        catalog.awaitWaiting(1);
        catalog.release();

        added.join().statusCode(400).body("errors[0].field", containsString("section"));
    }

    private static final String TEXT = """
            ---
            title: Late
            position: 1
            updated: 2026-11-22
            ---

            It comes late.
            """;

    /** Each needs the other, which no draft has to mind. */
    private static void reviewedCircle() {
        question("one", open(ONE, "One", "An answer.")).statusCode(201);
        question("two", needing(TWO, "one")).statusCode(201);
        rewrite(ONE, tag(ONE), needing(ONE, "two")).statusCode(200);
        status(ONE, "in-review").statusCode(200);
        status(TWO, "in-review").statusCode(200);
    }

    private static String needing(UUID id, String slug) {
        return open(id, "A title", "An answer.").replace("minutes: 3", "minutes: 3\nprerequisites: [" + slug + "]");
    }

    private static ValidatableResponse bulk(UUID id) {
        var chosen = Map.of("id", id.toString(), "tag", tag(id).replace("\"", ""));
        return author().body(Map.of("questions", List.of(chosen), "status", "published"))
                .post("/api/author/questions/bulk")
                .then();
    }

    private static ValidatableResponse topicWith(String... competencies) {
        var markdown = TEXT.replace("22\n---", "22\ncompetencies:\n  " + String.join("\n  ", competencies) + "\n---");
        return author().header(
                        "If-Match",
                        author().get("/api/author/topics/generators").header("ETag"))
                .body(Map.of("markdown", markdown))
                .put("/api/author/topics/generators")
                .then();
    }

    /** What two changes get that come while something is locked, and both wait for it. */
    private List<Integer> statuses(HeldLock held, List<Supplier<ValidatableResponse>> changes) throws SQLException {
        var begun = changes.stream().map(this::begin).toList();
        held.awaitWaiting(changes.size());
        held.release();
        return begun.stream()
                .map(change -> change.join().extract().statusCode())
                .toList();
    }

    private CompletableFuture<ValidatableResponse> begin(Supplier<ValidatableResponse> change) {
        return CompletableFuture.supplyAsync(change, threads);
    }
}
