package dev.rehearse.question.feed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What feed readers and search engines fetch. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedTest {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    private final String publicUrl = ConfigProvider.getConfig().getValue("rehearse.public-url", String.class);

    private StoredQuestions stored;
    private UUID newest;

    @BeforeEach
    void fill() throws SQLException {
        stored = new StoredQuestions(database);
        stored.removeAll();
        newest = stored.open("hostile", "A </script><b> & ]]> title", "<!-- </script> & more");
        stored.closed("closed", "A closed prompt");
        stored.execute("UPDATE question.question SET published_at = '2031-02-03T04:05:06Z' WHERE topic = 'threads'");
        version.read();
    }

    @AfterEach
    void empty() throws SQLException {
        stored.removeAll();
    }

    @Test
    void the_atom_feed_has_the_newest_question_first() {
        var feed = new XmlPath(when().get("/feed.atom")
                        .then()
                        .statusCode(200)
                        .contentType("application/atom+xml")
                        .extract()
                        .asString())
                .setRootPath("feed");

        assertThat(feed.getString("entry[0].id")).isEqualTo("urn:uuid:" + newest);
        assertThat(feed.getString("entry[0].title")).isEqualTo("A </script><b> & ]]> title");
        assertThat(feed.getString("entry[0].updated")).isEqualTo("2031-02-03T04:05:06Z");
        assertThat(feed.getString("entry[0].link.@href")).isEqualTo(publicUrl + "/topics/threads/hostile");
        assertThat(feed.getString("updated")).isEqualTo("2031-02-03T04:05:06Z");
        assertThat(feed.getList("entry.id")).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void the_json_feed_says_the_same() {
        when().get("/feed.json")
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items.size()", equalTo(3))
                .body("items[0].id", equalTo("urn:uuid:" + newest))
                .body("items[0].date_modified", equalTo("2031-02-03T04:05:06Z"))
                .body("items[0].url", equalTo(publicUrl + "/topics/threads/hostile"))
                .body("items[0].tags", contains("Threads", "hostile"));
    }

    @Test
    void the_sitemap_names_the_last_change_of_each_page() {
        var map = new XmlPath(when().get("/sitemap.xml")
                        .then()
                        .statusCode(200)
                        .contentType("application/xml")
                        .extract()
                        .asString())
                .setRootPath("urlset");

        assertThat(map.getList("url.loc", String.class))
                .containsExactly(
                        publicUrl + "/",
                        publicUrl + "/tracks/python",
                        publicUrl + "/topics/asyncio",
                        publicUrl + "/topics/threads",
                        publicUrl + "/topics/asyncio/await",
                        publicUrl + "/topics/asyncio/what-asyncio-is",
                        publicUrl + "/topics/threads/hostile");
        assertThat(map.getString("url[6].lastmod")).isEqualTo("2031-02-03T04:05:06Z");
        assertThat(map.getString("url[1].lastmod")).isEqualTo("2031-02-03T04:05:06Z");
        assertThat(map.getString("url[3].lastmod")).isEqualTo("2031-02-03T04:05:06Z");
        assertThat(map.getString("url[0].lastmod")).isEqualTo("2031-02-03T04:05:06Z");
    }

    @Test
    void robots_are_told_where_the_sitemap_is() {
        when().get("/robots.txt").then().body(endsWith("\nSitemap: " + publicUrl + "/sitemap.xml\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/feed.json", "/sitemap.xml", "/robots.txt"})
    void nothing_is_sent_twice_and_nothing_hidden_at_all(String path) {
        var response = when().get(path).then().statusCode(200).extract();

        given().header("If-None-Match", response.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        assertThat(response.asString()).doesNotContain("hidden", "canary", "closed prompt");
    }

    @Test
    void a_topic_page_describes_itself_and_no_title_ends_the_script_element() throws IOException {
        var page =
                when().get("/topics/threads").then().statusCode(200).extract().asString();

        var found = DATA.matcher(page);
        assertThat(found.find()).isTrue();
        JsonNode graph = new ObjectMapper().readTree(found.group(1)).path("@graph");
        assertThat(graph.path(0).path("hasPart").path(0).path("name").asText()).isEqualTo("A </script><b> & ]]> title");
        assertThat(graph.path(0)
                        .path("hasPart")
                        .path(0)
                        .path("acceptedAnswer")
                        .path("text")
                        .asText())
                .isEqualTo("<!-- </script> & more");
        assertThat(graph.path(1).path("@type").asText()).isEqualTo("BreadcrumbList");
        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + publicUrl + "/topics/threads\">")
                .contains("<meta property=\"og:url\" content=\"" + publicUrl + "/topics/threads\">");
    }

    @Test
    void the_page_of_a_track_describes_itself() throws IOException {
        var page = when().get("/tracks/python").then().statusCode(200).extract().asString();

        var head = Jsoup.parse(page).head();
        assertThat(head.select("meta[name=description]").attr("content"))
                .isEqualTo("The language.")
                .isEqualTo(head.select("meta[property=og:description]").attr("content"));
        var found = DATA.matcher(page);
        assertThat(found.find()).isTrue();
        assertThat(new ObjectMapper()
                        .readTree(found.group(1))
                        .at("/@graph/0/itemListElement")
                        .findValuesAsText("item"))
                .containsExactly(publicUrl + "/", publicUrl + "/tracks/python");
    }

    @Test
    void each_page_of_a_long_topic_has_a_title_of_its_own() throws SQLException {
        for (int i = 0; i < 26; i++) {
            stored.open("q-" + i, "Question " + i, "An answer.");
        }
        version.read();

        assertThat(Jsoup.parse(when().get("/topics/threads").asString()).title())
                .isEqualTo("Threads interview questions · Rehearse");
        assertThat(Jsoup.parse(when().get("/topics/threads?page=2").asString()).title())
                .isEqualTo("Threads interview questions, Page 2 of 2 · Rehearse");
    }

    @Test
    void pages_name_the_feeds() {
        for (var page : List.of("/", "/topics/asyncio", "/tracks/python")) {
            assertThat(when().get(page).asString())
                    .contains("type=\"application/atom+xml\" title=\"New and changed questions\" href=\"/feed.atom\"")
                    .contains("href=\"/feed.json\"");
        }
    }
}
