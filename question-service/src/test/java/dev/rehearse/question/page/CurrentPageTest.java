package dev.rehearse.question.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The links to the page itself, and to the section that it is in, are marked. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CurrentPageTest {

    @ParameterizedTest
    @CsvSource({
        "/, /, page",
        "/tracks/python, /, true",
        "/topics/asyncio, /, true",
        "/topics/asyncio?print, /, true",
        "/topics/asyncio/await, /, true",
        "/search, /search, page",
        "/search?q=await, /search, page",
        "/author, /author, page",
        "/author/new-question, /author/new-question, page",
        "/author/new-topic, /author/new-topic, page",
        "/author/imports, /author/imports, page"
    })
    void the_navigation_marks_one_link(String path, String link, String mark) {
        var page = given().cookie(
                        "__Host-rehearse-session", Tokens.bearer("author").substring("Bearer ".length()))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var marked = Jsoup.parse(page).select("header.top nav a[aria-current], .crumbs nav a[aria-current]");
        assertThat(marked.eachAttr("href")).containsExactly(link);
        assertThat(marked.eachAttr("aria-current")).containsExactly(mark);
    }
}
