package dev.rehearse.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.fixture.InterviewService;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for readers of German: what is English on them is the content, which says so (WCAG 2.2, 3.1.2). */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(InterviewService.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GermanPagesTest {

    /** Titles of the track, its section, its topics and its practice tests, and tags. */
    private static final List<String> ENGLISH =
            List.of("Python", "Concurrency", "asyncio & async/await", "Threads", "event-loop");

    private static Document page(String path) {
        return Jsoup.parse(given().header("Accept-Language", "de")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String language(Element element) {
        var marked = element.closest("[lang]");
        return marked == null ? "" : marked.attr("lang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/tracks/python", "/topics/asyncio", "/topics/threads", "/topics/asyncio/await", "/search"})
    void each_english_title_says_that_it_is_english(String path) {
        var titles = page(path).body().select("*").stream()
                .filter(element -> ENGLISH.stream().anyMatch(element.ownText()::contains))
                .toList();

        assertThat(titles)
                .isNotEmpty()
                .allSatisfy(title ->
                        assertThat(language(title)).as(title.outerHtml()).isEqualTo("en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/tracks/python", "/topics/asyncio", "/topics/threads", "/topics/asyncio/await", "/search"})
    void no_word_of_the_frame_is_english(String path) {
        var page = page(path);

        assertThat(page.select("nav[aria-label], link[title], label").outerHtml())
                .doesNotContain("\"Site\"", "New and changed", "Leave this empty");
    }

    @Test
    void a_title_inside_a_german_sentence_is_marked() {
        assertThat(page("/topics/asyncio").select("#_practice").outerHtml())
                .contains(
                        "wenn der Übungstest zu <span lang=\"en\">asyncio &amp; async/await</span> startet",
                        "allem aus <span lang=\"en\">Concurrency</span>");
        assertThat(page("/topics/threads").select("#_practice h2").outerHtml())
                .contains("Üben: <span lang=\"en\">Threads</span>");
        assertThat(page("/").select(".hero .button").outerHtml()).contains("Start: <span lang=\"en\">Threads</span>");
    }
}
