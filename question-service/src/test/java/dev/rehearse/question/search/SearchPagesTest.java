package dev.rehearse.question.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the search. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchPagesTest {

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    private StoredQuestions stored;

    @BeforeEach
    void fill() throws SQLException {
        stored = new StoredQuestions(database);
        stored.removeAll();
        stored.open("deadlock", "What is a deadlock?", "Two threads wait for each other & neither <b>runs</b>.");
        stored.open("semaphore", "What does threading.Semaphore count?", "Permits. A deadlock is possible, too.");
        version.read();
    }

    @AfterEach
    void removeAll() throws SQLException {
        stored.removeAll();
        version.read();
    }

    @Test
    void a_search_that_finds_nothing_leads_on() {
        var page = Jsoup.parse(given().queryParam("q", "deadlock")
                .queryParam("difficulty", "easy")
                .get("/search")
                .asString());

        assertThat(page.select("ol.found + p.row a").eachAttr("href")).containsExactly("/search?q=deadlock", "/");
        assertThat(Jsoup.parse(given().get("/search?q=qqqqqqqq").asString())
                        .select("ol.found + p.row a")
                        .eachAttr("href"))
                .containsExactly("/");
        assertThat(Jsoup.parse(given().get("/search?q=deadlock").asString()).select("ol.found + p.row"))
                .isEmpty();
    }

    @Test
    void what_to_change_depends_on_whether_there_are_filters() {
        assertThat(Jsoup.parse(given().get("/search?q=qqqqqqqq").asString())
                        .select("p[role=status]")
                        .text())
                .isEqualTo("No question has all of these words. Try fewer, or others.");
        assertThat(Jsoup.parse(given().get("/search?q=deadlock&difficulty=easy").asString())
                        .select("p[role=status]")
                        .text())
                .isEqualTo("No question matches these words and filters.");
    }

    @ParameterizedTest
    @CsvSource({"topic, Thema", "track, Bereich", "tag, Schlagwort", "competency, Kompetenz", "kind, Art"})
    void of_an_unknown_filter_the_page_says_so_and_shows_the_search_without_it(String filter, String name) {
        var answer = given().header("Accept-Language", "de")
                .queryParam("q", "deadlock")
                .queryParam("difficulty", "hard")
                .queryParam(filter, "<b>x")
                .get("/search");
        var page = Jsoup.parse(answer.asString());

        answer.then().statusCode(400).header("Cache-Control", equalTo("no-store"));
        assertThat(page.select("[role=alert] p").eachText().getFirst())
                .isEqualTo(name + ": „<b>x“ gibt es im Katalog nicht, deshalb ist das die Suche ohne diesen Filter.");
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactly("/search?q=deadlock&difficulty=hard");
        assertThat(page.select("ol.found li")).isNotEmpty();
        assertThat(page.select("form.search input[type=hidden]").eachAttr("name"))
                .containsExactly("difficulty");
    }

    @Test
    void the_page_shows_matches_filters_and_words_in_the_language_of_the_reader() {
        var page = given().header("Accept-Language", "de")
                .queryParam("q", "deadlock \"<x>")
                .queryParam("difficulty", "hard")
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("Die Fragen durchsuchen", "value=\"deadlock &quot;&lt;x&gt;\"")
                .contains("aria-current=\"true\">schwer <span")
                .contains("href=\"/search?q=deadlock+%22%3Cx%3E\" aria-current=\"true\"")
                .doesNotContain("<x>");
        assertThat(given().queryParam("q", "deadlock").get("/search").asString())
                .contains("<mark>deadlock</mark>", "2 questions", "href=\"/topics/threads/deadlock\"");
    }
}
