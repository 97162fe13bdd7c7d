package dev.rehearse.question.catalog.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** All questions of a topic on one page, for paper. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicPrintTest {

    private static final String PRINT = "/topics/asyncio?print";

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    @AfterEach
    void removeQuestions() throws SQLException {
        new StoredQuestions(database).removeAll();
        new StoredQuestions(database).execute("UPDATE question.topic SET former_slugs = '[]' WHERE slug = 'asyncio'");
        version.read();
    }

    private static Document page(String path) {
        return Jsoup.parse(when().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }

    @Test
    void the_page_of_a_topic_leads_to_it_and_back() {
        assertThat(page("/topics/asyncio")
                        .select("a[href=/topics/asyncio?print]")
                        .eachText())
                .containsExactly("Print all questions");
        assertThat(page(PRINT).select("a[href=/topics/asyncio]").eachText()).containsExactly("Back to the topic");
    }

    @Test
    void answers_are_open_with_what_they_cover_and_nothing_else_of_a_rubric() {
        var page = page(PRINT);

        assertThat(page.select("section.question > h2").eachText())
                .containsExactly("1. What is asyncio?", "2. What does await do?");
        assertThat(page.select("details")).isEmpty();
        assertThat(page.select("#await").text())
                .containsSubsequence(
                        "Explain await.",
                        "It waits without blocking.",
                        "What a strong answer covers",
                        "suspended until the awaitable is done");
        assertThat(page.html())
                .doesNotContain(
                        "canary-sentence",
                        "canary-phrasing",
                        "canary-misconception",
                        "canary-first",
                        "What does the thread do in the meantime?");
    }

    @Test
    void a_topic_of_several_pages_is_whole() throws SQLException {
        var stored = new StoredQuestions(database);
        for (int i = 1; i <= 60; i++) {
            stored.open("q-" + i, "Question " + i, "Answer " + i + ".");
        }
        version.read();

        var page = page("/topics/threads?print");

        assertThat(page.select("section.question")).hasSize(60);
        assertThat(page.select("section.question").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("section.question .number").eachText())
                .startsWith("1.", "2.")
                .endsWith("59.", "60.");
        assertThat(page.select("h1").eachText()).containsExactly("Threads");
        assertThat(page.select("body > footer")).hasSize(1);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/topics/threads");
    }

    @Test
    void it_is_revalidated_and_another_one_after_a_change_and_in_another_language() throws SQLException {
        var tag = when().get("/topics/threads?print")
                .then()
                .header("Cache-Control", equalTo("no-cache"))
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/topics/threads?print")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));

        given().header("If-None-Match", tag)
                .header("Accept-Language", "de")
                .get("/topics/threads?print")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body(containsString("Zurück zum Thema"));
        new StoredQuestions(database).open("new-one", "A new one", "Its answer.");
        version.read();
        given().header("If-None-Match", tag)
                .get("/topics/threads?print")
                .then()
                .statusCode(200)
                .body(containsString("Its answer."));
    }

    @Test
    void a_topic_without_questions_can_be_printed_one_that_is_missing_cannot_and_a_former_name_leads_on()
            throws SQLException {
        new StoredQuestions(database)
                .execute("UPDATE question.topic SET former_slugs = '[\"aio\"]' WHERE slug = 'asyncio'");
        version.read();

        assertThat(page("/topics/threads?print").select("section.question")).isEmpty();
        when().get("/topics/nope?print").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/topics/aio?print")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/topics/asyncio?print"));
    }
}
