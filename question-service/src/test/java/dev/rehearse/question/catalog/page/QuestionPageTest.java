package dev.rehearse.question.catalog.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.question.fixture.ActiveContent;
import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a question. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionPageTest {

    private static final String AWAIT = "/topics/asyncio/await";

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    private final String publicUrl = ConfigProvider.getConfig().getValue("rehearse.public-url", String.class);

    private static Document page(String path, String language) {
        return Jsoup.parse(given().header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }

    private static Document page(String path) {
        return page(path, "en");
    }

    @Test
    void it_asks_and_has_the_answer_folded_with_what_it_covers_and_its_sources() {
        var main = page(AWAIT).select("main");

        assertThat(main.select("h1").eachText()).containsExactly("What does await do?");
        assertThat(main.select("div.prompt")).hasSize(1);
        assertThat(main.select("details.answer:not([open])")).hasSize(1);
        assertThat(main.select("details.answer h2").text()).isEqualTo("What a strong answer covers");
        assertThat(main.select("details.answer li").eachText())
                .contains("The coroutine is suspended until the awaitable is done.");
        assertThat(main.select("a[href='/interview/practise/asyncio/await']").text())
                .isEqualTo("Practise this question");
        assertThat(main.select("a[href='/interview/practise/asyncio/await'], details.answer"))
                .as("one practises before one reads the answer")
                .extracting(Element::tagName)
                .containsExactly("a", "details");
        assertThat(main.select("form[action='/notify/subscriptions'] input[value='python/concurrency/asyncio']"))
                .hasSize(1);
    }

    @Test
    void it_says_where_it_is_and_leads_to_its_neighbors_and_to_the_list() {
        var first = page("/topics/asyncio/what-asyncio-is");
        var last = page(AWAIT);

        assertThat(last.select(".eyebrow a").eachAttr("href")).containsExactly("/tracks/python", "/topics/asyncio");
        assertThat(last.select(".eyebrow").text()).endsWith("› Question 2 of 2");
        assertThat(first.select(".neighbors a").eachAttr("href")).containsExactly(AWAIT);
        assertThat(last.select(".neighbors a.previous").attr("href")).isEqualTo("/topics/asyncio/what-asyncio-is");
        assertThat(last.select(".neighbors a.next")).isEmpty();
        assertThat(first.select("link[rel=next]").attr("href")).isEqualTo(AWAIT);
        assertThat(last.select("link[rel=prev]").attr("href")).isEqualTo("/topics/asyncio/what-asyncio-is");
        assertThat(last.select("main a[href='/topics/asyncio#await']").text()).isEqualTo("All questions on this topic");
    }

    @Test
    void it_describes_itself_to_search_engines_and_other_sites() throws IOException {
        var head = page(AWAIT).head();

        assertThat(head.select("title").text()).isEqualTo("What does await do? · asyncio & async/await · Rehearse");
        assertThat(head.select("link[rel=canonical]").attr("href")).isEqualTo(publicUrl + AWAIT);
        assertThat(head.select("meta[property=og:url]").attr("content")).isEqualTo(publicUrl + AWAIT);
        assertThat(head.select("meta[property=og:title]").attr("content")).isEqualTo("What does await do?");
        assertThat(head.select("meta[name=description]").attr("content"))
                .isNotEmpty()
                .isEqualTo(head.select("meta[property=og:description]").attr("content"));
        assertThat(head.select("meta[property=og:image]").attr("content")).contains("/topics/asyncio/preview.");
        var graph = graph(head);
        assertThat(graph.at("/0/@type").toString()).isEqualTo("[\"LearningResource\",\"Question\"]");
        assertThat(graph.at("/0/@id").asText()).isEqualTo(publicUrl + AWAIT);
        assertThat(graph.at("/0/isPartOf/@id").asText()).isEqualTo(publicUrl + "/topics/asyncio");
        assertThat(graph.at("/0/acceptedAnswer/text").asText()).isNotEmpty().doesNotContain("suspended until");
        assertThat(graph.at("/1/itemListElement").findValuesAsText("item"))
                .containsExactly(
                        publicUrl + "/",
                        publicUrl + "/tracks/python",
                        publicUrl + "/topics/asyncio",
                        publicUrl + AWAIT);
    }

    /** The topic page lists the question by the same address. */
    @Test
    void a_question_has_one_address() throws IOException {
        var parts = graph(page("/topics/asyncio").head()).at("/0/hasPart");

        assertThat(parts.findValuesAsText("@id"))
                .containsExactly(publicUrl + "/topics/asyncio/what-asyncio-is", publicUrl + AWAIT);
        assertThat(given().get("/api/questions?topic=asyncio").<Iterable<String>>path("questions.page"))
                .containsExactlyInAnyOrder("/topics/asyncio/what-asyncio-is", AWAIT);
    }

    private static JsonNode graph(Element head) throws IOException {
        return new ObjectMapper()
                .readTree(head.select("script[type='application/ld+json']").html())
                .path("@graph");
    }

    @Test
    void it_is_in_the_language_of_the_reader() {
        var german = page(AWAIT, "de");

        assertThat(german.select("html").attr("lang")).isEqualTo("de");
        assertThat(german.select(".eyebrow").text()).endsWith("› Frage 2 von 2");
        assertThat(german.select(".neighbors .previous small").text()).isEqualTo("Vorige Frage");
        assertThat(german.select("h1").attr("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics/asyncio/nope", "/topics/nope/await", "/topics/asyncio/printed"})
    void there_is_none_for_what_can_not_be_read(String path) {
        given().accept("text/html").get(path).then().statusCode(404).contentType("text/html");
    }

    @Test
    void a_title_is_text_wherever_it_stands() throws SQLException {
        var stored = new StoredQuestions(database);
        stored.open("hostile", "A `</script>` <b>title</b>", "<!-- </script> & more");
        version.read();
        try {
            var page = page("/topics/threads/hostile");

            assertThat(page.select("h1").html()).isEqualTo("A <code>&lt;/script&gt;</code> &lt;b&gt;title&lt;/b&gt;");
            assertThat(page.title()).startsWith("A </script> <b>title</b> ·");
            assertThat(ActiveContent.of(when().get("/topics/threads/hostile").asString()))
                    .isEmpty();
        } finally {
            stored.removeAll();
            version.read();
        }
    }
}
