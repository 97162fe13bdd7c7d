package dev.rehearse.question.catalog.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicPageTest {

    private static String page() {
        return when().get("/topics/asyncio")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }

    @Test
    void the_home_page_leads_to_each_topic() {
        assertThat(when().get("/").then().statusCode(200).extract().asString())
                .contains("href=\"/topics/asyncio\"", "asyncio &amp; async/await", "href=\"/topics/threads\"");
    }

    @Test
    void it_shows_title_count_and_date() {
        assertThat(page())
                .contains(
                        ">asyncio &amp; async/await</h1>",
                        "2 questions",
                        "<time datetime=\"2026-11-20\">20 November 2026</time>");
    }

    @Test
    void dates_are_written_as_in_the_language_of_the_reader() {
        for (var address : List.of("/topics/asyncio", "/topics/asyncio?print")) {
            assertThat(given().header("Accept-Language", "de").get(address).asString())
                    .contains("<time datetime=\"2026-11-20\">20. November 2026</time>");
        }
    }

    @Test
    void the_address_of_a_source_can_break_between_its_words() {
        assertThat(page()).contains(">docs<wbr>.python<wbr>.org/<wbr>3/<wbr>library/<wbr>asyncio<wbr>.html</a>");
    }

    @Test
    void each_question_has_an_anchor_and_leads_to_its_own_page() {
        assertThat(page())
                .contains(
                        "href=\"#what-asyncio-is\"",
                        "id=\"what-asyncio-is\"",
                        "id=\"await\"",
                        "<a href=\"/topics/asyncio/await\">What does await do?</a></h2>");
    }

    @Test
    void code_is_coloured_and_its_text_escaped() {
        assertThat(page())
                .contains(
                        "<span class=\"k\">import</span> asyncio",
                        "<span class=\"c\"># one thread</span>",
                        "<span class=\"k\">async</span> <span class=\"k\">def</span> main",
                        "<span class=\"s\">&quot;&lt;b&gt;&quot;</span>",
                        "<pre class=\"output\"><code>&lt;b&gt;</code></pre>");
    }

    @Test
    void html_of_an_author_is_text() {
        assertThat(page()).doesNotContain("<script>").contains("&lt;script&gt;alert(&quot;topic&quot;)");
    }

    @Test
    void it_offers_the_sign_up_while_no_practice_test_is_launched() {
        assertThat(page())
                .contains(
                        "action=\"/notify/subscriptions\"",
                        "value=\"python/concurrency/asyncio\"",
                        "value=\"python/concurrency\"",
                        "value=\"python\"");
    }

    @Test
    void each_question_can_be_practised_also_where_no_practice_test_is_launched() {
        assertThat(page())
                .contains(
                        "href=\"/interview/practise/asyncio/what-asyncio-is\"",
                        "href=\"/interview/practise/asyncio/await\"");
    }

    @Test
    void an_answer_is_folded_below_its_prompt() {
        assertThat(page())
                .containsSubsequence(
                        "id=\"what-asyncio-is\"", "class=\"prompt\"", "<details class=\"answer\">", "</details>");
    }

    @Test
    void what_a_strong_answer_covers_is_folded_with_the_answer() {
        assertThat(page())
                .containsSubsequence(
                        "id=\"await\"",
                        "<details class=\"answer\">",
                        "without blocking",
                        "<h3>What a strong answer covers</h3>",
                        "<li>The coroutine is suspended until the awaitable is done.</li>",
                        "<li>The value of the expression",
                        "(optional)</span></li>",
                        "</details>");
        assertThat(given().header("Accept-Language", "de")
                        .get("/topics/asyncio")
                        .asString())
                .contains("<h3>Was eine gute Antwort sagt</h3>", "lang=\"de\">(freiwillig)</span>");
    }

    @Test
    void what_describes_the_page_to_others_has_no_claims() {
        var head = page().replaceFirst("(?s)<body.*", "");

        assertThat(head).contains("application/ld+json", "acceptedAnswer", "og:description");
        assertThat(head).doesNotContain("suspended until", "canary");
    }

    @Test
    void no_slug_can_be_the_name_of_another_place_on_it() {
        var page = Jsoup.parse(page());

        assertThat(page.select("[id]:not(section.question):not(section.question *)")
                        .eachAttr("id"))
                .contains("_main", "_practice")
                .allMatch(id -> id.startsWith("_"));
        assertThat(page.select(".skip, .meta a").eachAttr("href")).allMatch(href -> href.startsWith("#_"));
    }

    @Test
    void it_leads_to_its_track_and_to_the_next_topic() {
        assertThat(page()).contains("href=\"/tracks/python\"", "class=\"next\" href=\"/topics/threads\"");
        assertThat(when().get("/topics/threads").asString()).contains("class=\"previous\" href=\"/topics/asyncio\"");
    }
}
