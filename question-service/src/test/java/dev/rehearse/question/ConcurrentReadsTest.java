package dev.rehearse.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** As many readers at once as there are connections. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrentReadsTest {

    private static final int ONE_LISTENS = 1;

    @TestHTTPResource
    URI root;

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    private StoredQuestions stored;
    private UUID id;

    @BeforeEach
    void fill() throws SQLException {
        stored = new StoredQuestions(database);
        stored.removeAll();
        id = stored.open("asked-for", "A question", "An answer.");
        version.read();
    }

    @AfterEach
    void empty() throws SQLException {
        stored.removeAll();
        version.read();
    }

    /** What is read once per state of the catalog needs a connection, too, while the requests hold all of them. */
    @Test
    void a_request_that_holds_a_connection_waits_for_no_other() throws Exception {
        var config = ConfigProvider.getConfig();
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        var all = config.getValue("quarkus.datasource.jdbc.max-size", Integer.class) - ONE_LISTENS;
        try (var http = HttpClient.newHttpClient();
                var other = DriverManager.getConnection(url, "postgres", "postgres")) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE question.question IN ACCESS EXCLUSIVE MODE");
            var responses = Stream.generate(() -> ask(http)).limit(all).toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting(other) == all);
            other.rollback();

            assertThat(responses)
                    .extracting(response -> response.get().statusCode())
                    .containsOnly(200);
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(HttpClient http) {
        return http.sendAsync(
                HttpRequest.newBuilder(root.resolve("/api/questions/" + id)).build(), BodyHandlers.ofString());
    }

    private static int waiting(Connection other) throws SQLException {
        try (var found = other.createStatement().executeQuery("""
                SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'question.question'::regclass""")) {
            found.next();
            return found.getInt(1);
        }
    }
}
