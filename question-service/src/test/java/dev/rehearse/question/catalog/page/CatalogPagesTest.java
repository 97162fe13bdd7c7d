package dev.rehearse.question.catalog.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import dev.rehearse.testing.Postgres;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that list topics. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogPagesTest {

    private static String page(String path) {
        return when().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }

    @Test
    void home_lists_the_topics_of_each_track_with_their_number_of_questions() {
        assertThat(page("/"))
                .containsSubsequence("href=\"/tracks/python\"", ">Python<", "href=\"/topics/asyncio\"", "2 questions")
                .contains("href=\"/topics/threads\"");
    }

    @ParameterizedTest
    @CsvSource({"/topics, topics", "/tracks, topics", "/tracks/, topics", "/feeds, feeds"})
    void shortened_addresses_lead_to_the_place_of_the_home_page_that_has_the_list(String address, String place) {
        given().redirects().follow(false).get(address).then().statusCode(301).header("Location", "/#" + place);

        assertThat(Jsoup.parse(page("/")).select("section#" + place)).hasSize(1);
    }

    @Test
    void home_lists_the_feeds() {
        assertThat(Jsoup.parse(page("/")).select("#feeds a").eachAttr("href"))
                .isEqualTo(List.of("/feed.atom", "/feed.json"))
                .allSatisfy(feed -> when().get(feed).then().statusCode(200));
    }

    @Test
    void a_practice_test_of_one_minute_says_so() {
        var english = MessageBundles.get(CatalogWords.class, Localized.Literal.of("en"));
        var german = MessageBundles.get(CatalogWords.class, Localized.Literal.of("de"));

        assertThat(english.atMost(1)).isEqualTo("1 minute at most, no account needed.");
        assertThat(german.atMost(1)).isEqualTo("Höchstens 1 Minute, ohne Konto.");
    }

    @Test
    void home_and_a_track_have_a_sign_up_for_what_comes_next() {
        assertThat(page("/")).contains("action=\"/notify/subscriptions\"", "name=\"scope\" value=\"*\"");
        assertThat(page("/tracks/python")).contains("name=\"scope\" value=\"python\"");
    }

    @Test
    void a_track_shows_its_description_and_its_sections() {
        assertThat(page("/tracks/python"))
                .containsSubsequence("<h1 lang=\"en\">Python</h1>", "Concurrency</h2>", "href=\"/topics/asyncio\"");
    }

    @Test
    void words_are_in_the_language_of_the_reader_and_content_is_marked_as_english() {
        for (var path : new String[] {"/", "/tracks/python", "/topics/asyncio"}) {
            given().header("Accept-Language", "de")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Vary", containsString("Accept-Language"))
                    .body(containsString("<html lang=\"de\">"))
                    .body(containsString("lang=\"en\""))
                    .body(containsString("2 Fragen"));
        }
    }

    @Test
    void a_track_that_is_not_there_is_named() {
        given().accept("text/html")
                .get("/tracks/cobol")
                .then()
                .statusCode(404)
                .body(containsString("No such track"))
                .body(containsString("cobol"));
    }

    @Test
    void other_sites_show_a_picture_beside_a_link() {
        var page = page("/topics/asyncio");
        var image = page.replaceFirst("(?s).*<meta property=\"og:image\" content=\"https?://[^/]+(/[^\"]+)\">.*", "$1");

        when().get(image).then().statusCode(200).contentType("image/png").header("Cache-Control", startsWith("public"));
    }

    @Test
    void the_page_of_components_is_not_for_search_engines() {
        assertThat(page("/design")).contains("noindex");
    }

    @Test
    void the_page_of_components_has_those_that_the_style_sheets_know() {
        var page = Jsoup.parse(page("/design"));

        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .extracting(path -> path.replaceFirst("/site/([a-z]+)\\..*", "$1"))
                .containsExactly("site", "catalog", "interview", "author");
        for (var component : List.of(
                "details.answer",
                ".filters .filter a[aria-current]",
                ".filter details .count",
                "ol.found mark",
                ".neighbors .previous + .next",
                ".sided .side .toc",
                ".bench .lines .found",
                ".bench .preview",
                ".diff ins",
                ".diff del",
                ".verdict",
                ".verdicts q",
                "pre.output")) {
            assertThat(page.select(component)).as(component).isNotEmpty();
        }
    }
}
