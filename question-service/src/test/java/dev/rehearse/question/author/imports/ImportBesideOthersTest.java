package dev.rehearse.question.author.imports;

import static dev.rehearse.question.fixture.AuthoredContent.TOPIC;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.topic;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rehearse.question.catalog.CatalogLocks;
import dev.rehearse.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others can do while a file is imported: all but changes of its topic. */
@QuarkusTest
@Tag("thorough")
class ImportBesideOthersTest extends TopicImports {

    @Inject
    TopicImport imports;

    @Inject
    CatalogLocks locks;

    @BeforeEach
    void makeAnotherTopic() {
        topic("others").statusCode(201);
    }

    /** Imports two questions, and lets others act before the end of its transaction. */
    private TopicImportView imported(Runnable others) throws IOException {
        var progress = new ImportProgress() {
            @Override
            public void read(int questions) {}

            @Override
            public void processed(int questions, int all) {
                others.run();
            }
        };
        var file = new UploadedFile(
                ImportFormat.named("gift"), "quiz.gift", new ByteArrayInputStream(GIFT.getBytes(UTF_8)));
        return imports.run(new TopicImport.Order(TOPIC, "ada", false, progress), file);
    }

    private static ValidatableResponse added(String topic, UUID id) {
        var markdown = open(id, "Generators", "It pauses.");
        return author().body(Map.of("topic", topic, "slug", "added", "markdown", markdown))
                .post("/api/author/questions")
                .then();
    }

    private static ValidatableResponse sentToOthers(byte[] file) {
        return given().header("Authorization", Tokens.bearer("author"))
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/author/imports?topic=others&format=gift")
                .then();
    }

    @Test
    void authors_add_publish_import_and_make_topics_elsewhere() throws IOException {
        var made = imported(() -> {
            added("others", ID).statusCode(201);
            publish(ID);
            sentToOthers("::Loop:: Which loop ends? {=for ~while}".getBytes(UTF_8))
                    .statusCode(200);
            topic("more").statusCode(201);
        });

        assertThat(made.questions()).hasSize(2);
        assertThat(stored()).hasSize(2);
        author().get("/api/author/questions?topic=others").then().body("questions", hasSize(2));
    }

    @Test
    void changes_of_its_topic_are_refused_for_now() throws IOException {
        var tag = author().get("/api/author/topics/" + TOPIC).header("ETag");
        // At once: the database ends a transaction that does nothing for some seconds.
        List<Supplier<ValidatableResponse>> changes = List.of(
                () -> question("added", open(ID, "Generators", "It pauses.")),
                () -> sent("format=gift&dryRun=true", GIFT),
                () -> author().header("If-Match", tag)
                        .delete("/api/author/topics/" + TOPIC)
                        .then());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            imported(() -> changes.stream()
                    .map(change -> CompletableFuture.supplyAsync(change, threads))
                    .toList()
                    .forEach(change -> change.join().statusCode(503)));
        }

        assertThat(stored()).hasSize(2);
    }

    @Test
    void the_content_folder_waits_for_it_and_authors_for_the_folder() throws IOException {
        Supplier<Boolean> isLocked = () -> QuarkusTransaction.requiringNew().call(locks::lockCatalog);
        var during = new boolean[1];

        imported(() -> during[0] = isLocked.get());

        assertThat(during[0]).isFalse();
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(locks.lockCatalog()).isTrue();
            added("others", ID).statusCode(503);
        });
    }

    @Test
    void a_question_that_is_added_twice_at_once_is_there_once() throws SQLException {
        try (var connection = uncommitted(ID, "others")) {
            var second = CompletableFuture.supplyAsync(() -> added(TOPIC, ID));
            awaitItsTurn();
            connection.commit();

            second.join().statusCode(409);
        }
    }

    @Test
    void a_question_that_is_imported_while_it_is_added_elsewhere_is_refused() throws SQLException, IOException {
        var file = zip(Map.of("generators/added.md", open(ID, "Generators", "It pauses.")));
        try (var connection = uncommitted(ID, "others")) {
            var second = CompletableFuture.supplyAsync(() -> sent("format=markdown", file));
            awaitItsTurn();
            connection.commit();

            second.join()
                    .statusCode(400)
                    .body(
                            "errors.message",
                            equalTo(List.of(
                                    "generators/added.md:1: id: has the id of a question of the topic others")));
        }
    }

    /** A question that another author is about to add. */
    private Connection uncommitted(UUID id, String topic) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("""
                INSERT INTO question.authored_question (id, topic, slug, status, kind, tags, version, revision)
                VALUES (?, ?, 'first', 'DRAFT', 'OPEN', '[]', 1, 1)
                """)) {
            statement.setObject(1, id);
            statement.setString(2, topic);
            statement.executeUpdate();
        }
        return connection;
    }

    /** The second waits for the transaction of the first. */
    private void awaitItsTurn() {
        await().pollInterval(Duration.ofMillis(20)).atMost(60, SECONDS).until(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT 1 FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted")) {
                return rows.next();
            }
        });
    }
}
