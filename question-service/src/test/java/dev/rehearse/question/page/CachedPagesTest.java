package dev.rehearse.question.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are rendered once per state of the catalog. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CachedPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RENAMED =
            "UPDATE question.question SET content = jsonb_set(content, '{title}', '\"%s\"')" + " WHERE slug = 'kept'";

    @TestHTTPResource
    URI root;

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    private StoredQuestions stored;

    @BeforeEach
    void fill() throws SQLException {
        stored = new StoredQuestions(database);
        stored.removeAll();
        stored.open("kept", "The first title", "An answer.");
        version.read();
    }

    @AfterEach
    void empty() throws SQLException {
        stored.removeAll();
        version.read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topics/threads",
                "/topics/threads/kept",
                "/api/topics/threads",
                "/search?q=first",
                "/api/questions?q=first&limit=3"
            })
    void a_page_has_a_strong_tag_for_each_form_and_is_not_sent_twice(String path) {
        for (var encoding : new String[] {"gzip", "identity"}) {
            var tag = accepting(encoding)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-cache")
                    .header(
                            "ETag",
                            matchesPattern(encoding.equals("gzip") ? "\"[0-9a-f]{16}-gzip\"" : "\"[0-9a-f]{16}\""))
                    .extract()
                    .header("ETag");

            for (var known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
                accepting(encoding)
                        .header("If-None-Match", known)
                        .get(path)
                        .then()
                        .statusCode(304)
                        .header("ETag", tag)
                        .body(equalTo(""));
            }
            given().header("If-None-Match", "\"another\"").get(path).then().statusCode(200);
        }
    }

    /** RestAssured would accept gzip besides. */
    private static RequestSpecification accepting(String encoding) {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics/threads", "/topics/threads/kept"})
    void the_first_and_a_kept_response_are_the_same(String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(lines(request)).isEqualTo(lines(request));
    }

    private List<String> lines(String request) {
        return new RawHttp(root)
                .send(request)
                .toLowerCase(Locale.ROOT)
                .lines()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics/threads", "/topics/threads/kept"})
    void a_kept_page_needs_no_table_of_the_catalog(String path) throws SQLException {
        var tag = when().get(path).header("ETag");

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE question.question, question.topic IN ACCESS EXCLUSIVE MODE");
            given().header("If-None-Match", tag).get(path).then().statusCode(304);
            when().get(path).then().statusCode(200).body(containsString("The first title"));
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=title", "/api/questions?q=title"})
    void a_search_is_made_once_for_each_state_of_the_catalog(String path) throws SQLException {
        when().get(path).then().body(containsString("The first title"));

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE question.search_entry, question.question IN ACCESS EXCLUSIVE MODE");
            when().get(path).then().statusCode(200).body(containsString("The first title"));
            connection.rollback();
        }
        stored.execute(RENAMED.formatted("The title of a later time"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> when().get(path).then().body(containsString("The title of a later time")));
    }

    @Test
    void what_another_replica_changed_is_seen() throws SQLException {
        when().get("/topics/threads").then().body(containsString("The first title"));

        stored.execute(RENAMED.formatted("The second title"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> when().get("/topics/threads").then().body(containsString("The second title")));
    }

    @Test
    void a_lost_notification_does_not_keep_a_page() throws SQLException {
        when().get("/topics/threads").then().body(containsString("The first title"));

        stored.execute("ALTER TABLE question.question DISABLE TRIGGER number_catalog");
        stored.execute(RENAMED.formatted("The third title"));
        stored.execute("UPDATE question.catalog_version SET number = number + 1");
        stored.execute("ALTER TABLE question.question ENABLE TRIGGER number_catalog");

        await().atMost(PATIENCE)
                .untilAsserted(() -> when().get("/topics/threads").then().body(containsString("The third title")));
    }

    @Test
    void a_deleted_question_is_gone_from_its_page_and_from_its_address() throws SQLException {
        when().get("/topics/threads").then().body(containsString("id=\"kept\""));
        when().get("/topics/threads/kept").then().statusCode(200);

        stored.removeAll();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(when().get("/topics/threads").asString()).doesNotContain("id=\"kept\"");
            when().get("/topics/threads/kept").then().statusCode(404);
        });
    }
}
