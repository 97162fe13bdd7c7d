package dev.rehearse.question;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.topic;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.testing.LogRecorder;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like an expression of a template, or of a log, is shown as it was written. */
@QuarkusTest
@WithTestResource(Postgres.class)
class TemplateExpressionsTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c31");

    private static final String EXPRESSIONS =
            "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> [[${7*7}]] {7*7} {inject:vertx} {cdi:site} {config:x} ${jndi:ldap://127.0.0.1:9/x}";

    private void write() {
        var text = "'%s'".formatted(EXPRESSIONS);
        author().header("If-Match", "*")
                .body(Map.of("markdown", """
                        ---
                        title: %s
                        position: 3
                        updated: 2026-11-22
                        competencies:
                          pausing: Pausing
                        ---

                        About %s
                        """.formatted(text, EXPRESSIONS)))
                .put("/api/author/topics/generators")
                .then()
                .statusCode(200);
        question("expressions", """
                ---
                id: %s
                kind: open
                title: %s
                position: 1
                difficulty: easy
                competency: pausing
                tags: ['{{7*7}} ${7*7} {cdi:site}']
                minutes: 3
                ---

                Explain %s

                ## Answer

                It is %s

                ## Rubric

                - Claims %s
                """.formatted(ID, text, EXPRESSIONS, EXPRESSIONS, EXPRESSIONS))
                .statusCode(201);
        publish(ID);
    }

    private static void shows(String page, String... texts) {
        assertThat(Jsoup.parse(page).wholeText()).contains(texts).doesNotContain("49", "SiteFiles", "io.vertx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tracks/python",
                "/topics/generators",
                "/topics/generators?print",
                "/topics/generators/expressions",
                "/search?q=inject"
            })
    void on_pages(String path) {
        write();

        shows(when().get(path).then().statusCode(200).extract().asString(), EXPRESSIONS);
    }

    @Test
    void in_feeds_and_json() {
        write();

        for (var path : new String[] {"/feed.atom", "/feed.json", "/api/questions/" + ID, "/api/topics/generators"}) {
            assertThat(when().get(path).then().statusCode(200).extract().asString())
                    .contains("{{7*7}} ${7*7} #{7*7}", "${jndi:ldap://127.0.0.1:9/x}");
        }
    }

    @Test
    void on_pages_of_authors() {
        write();

        shows(browser().get("/author").asString(), "{{7*7}} ${7*7} {cdi:site}");
        shows(browser().get("/author/questions/" + ID).asString(), EXPRESSIONS);
        shows(browser().get("/author/questions/" + ID + "/history").asString(), EXPRESSIONS);
        shows(browser().get("/author/topics/generators/export").asString(), EXPRESSIONS);
    }

    @Test
    void in_an_address_and_in_the_log() {
        var log = new LogRecorder();
        log.open();
        try {
            for (var path : new String[] {"/topics/", "/search?topic=", "/tracks/"}) {
                var response = browser()
                        .urlEncodingEnabled(false)
                        .get(path + URLEncoder.encode(EXPRESSIONS, StandardCharsets.UTF_8));
                assertThat(response.statusCode()).isBetween(400, 404);
                assertThat(Jsoup.parse(response.asString()).text()).doesNotContain("49");
            }
            topic(EXPRESSIONS).statusCode(400);
        } finally {
            log.close();
        }

        assertThat(log.lines()).noneMatch(line -> line.contains("49") || line.contains("jndi"));
    }
}
