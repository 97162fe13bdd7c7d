package dev.rehearse.question.search;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that filter by the former slug of a topic or a track. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerFilterTest {

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    @AfterEach
    void restore() throws SQLException {
        formerSlugs("topic", "asyncio", "[]");
        formerSlugs("topic", "threads", "[]");
        formerSlugs("track", "python", "[]");
    }

    private void formerSlugs(String table, String slug, String slugs) throws SQLException {
        new StoredQuestions(database)
                .execute("UPDATE question.%s SET former_slugs = '%s' WHERE slug = '%s'".formatted(table, slugs, slug));
        version.read();
    }

    private static ValidatableResponse get(String path) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }

    private static void moved(String from, String to) {
        get(from).statusCode(301).header("Location", equalTo(to)).header("Cache-Control", "no-cache");
        get(to).statusCode(200).header("Location", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/api/questions"})
    void they_lead_to_the_same_by_the_slug_of_today(String path) throws SQLException {
        formerSlugs("topic", "asyncio", "[\"async\", \"aio\"]");
        formerSlugs("track", "python", "[\"snakes\"]");

        moved(path + "?topic=aio", path + "?topic=asyncio");
        moved(path + "?track=snakes", path + "?track=python");
        moved(path + "?topic=async&track=python", path + "?topic=asyncio&track=python");
        moved(
                path + "?q=%20a%26b&%74opic=aio&difficulty=easy&track=snakes",
                path + "?q=%20a%26b&topic=asyncio&difficulty=easy&track=python");
    }

    @Test
    void a_client_that_follows_redirects_gets_the_questions_of_the_topic() throws SQLException {
        formerSlugs("topic", "asyncio", "[\"aio\"]");

        moved("/api/questions?limit=1&topic=aio", "/api/questions?limit=1&topic=asyncio");
        when().get("/api/questions?topic=aio").then().statusCode(200).body("total", equalTo(2));
    }

    @Test
    void a_slug_that_is_in_use_leads_nowhere_else() throws SQLException {
        formerSlugs("topic", "threads", "[\"asyncio\"]");

        get("/search?topic=asyncio").statusCode(200);
        get("/search?topic=asyncio&track=nothing").statusCode(400);
        get("/api/questions?topic=asyncio").statusCode(200).body("total", equalTo(2));
    }

    @Test
    void what_never_was_there_is_refused() {
        get("/api/questions?topic=nothing").statusCode(400);
        get("/search?topic=nothing").statusCode(400);
        get("/search?track=nothing").statusCode(400);
    }
}
