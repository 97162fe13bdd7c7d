package dev.rehearse.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
