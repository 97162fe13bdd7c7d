package dev.rehearse.question;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Caching of pages and files. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/site/[^\"]+)\"");

    private static List<String> filesOf(String page) {
        return FILE.matcher(when().get(page).asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void files_of_pages_have_a_hash_in_their_names_and_may_be_kept_for_good() {
        var files = filesOf("/");

        assertThat(files)
                .anyMatch(file -> file.endsWith(".css"))
                .allMatch(file -> file.matches("/site/[a-z]+\\.[0-9a-f]{16}\\.(css|js|svg)"));
        for (var file : files) {
            when().get(file).then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/site/site.css", "/site/site.0123456789abcdef.css"})
    void a_name_without_the_hash_of_today_is_asked_for_again(String path) {
        var tag = when().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/site/nope.css", "/site/..%2Fapplication.css", "/site/application.properties"})
    void nothing_else_is_served(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/docs", "/api/openapi.yaml", "/api/openapi.json"})
    void public_pages_have_a_tag_and_are_not_sent_twice(String path) {
        var tag = when().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("ETag", matchesPattern("W/\"[0-9a-f]{16}\""))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304).body(equalTo(""));
        given().header("If-None-Match", "W/\"another\"").get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/topics/asyncio", "/api/topics", "/site/site.css", "/nope"})
    void what_is_compressed_says_what_it_varies_by(String path) {
        for (var encoding : List.of("gzip", "identity")) {
            var vary = given().header("Accept-Encoding", encoding)
                    .get(path)
                    .headers()
                    .getValues("Vary");
            assertThat(String.join(", ", vary).toLowerCase(Locale.ROOT)).contains("accept-encoding");
        }
        given().header("Accept-Encoding", "gzip").get("/design").then().header("Content-Encoding", "gzip");
    }

    @Test
    void a_short_body_is_not_compressed() {
        given().header("Accept-Encoding", "gzip")
                .get("/api/questions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Content-Encoding", nullValue())
                .header("Vary", containsStringIgnoringCase("accept-encoding"));
    }

    @Test
    void browsers_and_search_engines_find_what_they_look_for() {
        when().get("/favicon.ico").then().statusCode(200).contentType("image/x-icon");
        when().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(stringContainsInOrder(
                        "\nDisallow: /author\n",
                        "\nDisallow: /interview/interviews\n",
                        "\nDisallow: /interview/operator\n",
                        "\nDisallow: /notify/\n"));
    }

    @Test
    void the_api_is_described_for_people_and_for_programs() {
        when().get("/api/docs")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("GET /api/topics/{topic}"), containsString("id=\"type-TopicView\""))
                .body(containsString("href=\"/interview/api/docs\""), containsString("href=\"/notify/api/docs\""));
        when().get("/api/openapi.yaml").then().statusCode(200).contentType("application/yaml");
        when().get("/api/openapi.json")
                .then()
                .statusCode(200)
                .body("paths.'/api/topics'.get.operationId", equalTo("listTopics"));
    }

    @Test
    void the_sign_up_form_is_in_the_language_that_the_browser_prefers() {
        given().header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5")
                .get("/topics/threads")
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("lang=\"de\""), containsString("Bald gibt es Übungstests"))
                .body(containsString("name=\"locale\" value=\"de\""));
        given().header("Accept-Language", "fr")
                .get("/topics/threads")
                .then()
                .body(containsString("Practice tests are coming soon"))
                .body(containsString("name=\"locale\" value=\"en\""));
    }
}
