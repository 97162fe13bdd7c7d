package dev.rehearse.question;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.fixture.ActiveContent;
import dev.rehearse.question.fixture.AuthorBrowser;
import dev.rehearse.question.fixture.AuthoredContent;
import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No text that is sent to the pages or the API of authors runs as a script, on their pages or on those of readers. */
@QuarkusTest
@Tag("slow")
class ScriptInjectionTest extends AuthoredTopic {

    private static final List<String> PAYLOADS = ScriptPayloads.all();
    private static final String TOPIC = "/api/author/topics/generators";

    private static UUID id(int number) {
        return new UUID(0x0b1f8a526d2f4f0eL, 0x9a6b000000000000L + number);
    }

    /** A page, or a problem, has nothing active; what is JSON says that it is; a redirect has no content. */
    private static Response harmless(Response response, String payload) {
        assertThat(response.statusCode()).as(payload).isLessThan(500);
        if (response.contentType().startsWith("text/html")) {
            assertThat(ActiveContent.of(response.asString())).as(payload).isEmpty();
        } else if (response.statusCode() != 303) {
            assertThat(response.contentType()).as(payload).matches("application/(problem\\+)?json.*");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        return response;
    }

    private static Response posted(String path, Map<String, ?> fields, String payload) {
        return harmless(browser().formParams(fields).post(path), payload);
    }

    @Test
    void there_are_two_hundred_payloads_and_the_check_knows_each_that_is_html() {
        assertThat(PAYLOADS).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        assertThat(ScriptPayloads.elements())
                .filteredOn(payload -> ActiveContent.of("<!doctype html><title>x</title><p>" + payload)
                        .isEmpty())
                .isEmpty();
    }

    /** Each payload stands in each field of a question, of each kind, in the editor, its findings and its preview. */
    @Test
    void nothing_runs_in_what_is_typed() {
        for (int number = 0; number < PAYLOADS.size(); number++) {
            var payload = PAYLOADS.get(number);
            for (String text : HostileQuestions.of(number, id(number), payload)) {
                posted("/author/check", Map.of("topic", "generators", "slug", "x", "markdown", text), payload);
            }
            var fields = Map.of("topic", payload, "slug", payload, "markdown", payload, "do", payload, "id", payload);
            posted("/author/check", fields, payload);
            posted("/author/new-question", fields, payload);
            posted("/author/topics/generators", Map.of("slug", payload, "markdown", payload, "tag", payload), payload);
            posted("/author/new-topic", Map.of("section", payload, "slug", payload, "markdown", payload), payload);
        }
    }

    /** What can be stored goes through each page of authors, is published, and seen by readers. */
    @Test
    void nothing_runs_in_what_is_stored() {
        int stored = 0;
        for (int number = 0; number < PAYLOADS.size(); number++) {
            var payload = PAYLOADS.get(number);
            var id = id(number);
            var page = "/author/questions/" + id;
            if (!isStored(id, payload)) {
                continue;
            }
            stored++;
            publish(id);
            var next = HostileQuestions.open(id, payload).replace("The answer", "Another answer " + payload);
            posted(page, Map.of("markdown", next, "tag", tag(id), "do", "save"), payload);
            posted(page, Map.of("markdown", payload, "tag", payload, "do", "preview"), payload);
            posted(page + "/try", Map.of("answer", payload), payload);
            posted(page + "/status", Map.of("next", payload, "tag", payload), payload);
            posted(page + "/history/restore", Map.of("version", payload, "tag", payload), payload);
            for (String path : List.of(
                    page, page + "/history", page + "/try", "/topics/generators/q-" + id, "/api/questions/" + id)) {
                harmless(browser().get(path), payload);
            }
        }
        assertThat(stored).isGreaterThan(PAYLOADS.size() / 2);
        List.of(
                        "/author",
                        "/author?status=published",
                        "/topics/generators",
                        "/search?q=answer",
                        "/api/questions?q=answer")
                .forEach(path -> harmless(browser().get(path), path));
    }

    /** What a topic says of itself stands on more pages than any question. */
    @Test
    void nothing_runs_in_what_a_topic_says() {
        AuthoredContent.question("one", AuthoredContent.open(id(0), "One", "An answer."))
                .statusCode(201);
        publish(id(0));
        int stored = 0;
        for (String payload : PAYLOADS) {
            var written = author().header("If-Match", author().get(TOPIC).header("ETag"))
                    .body(Map.of("markdown", HostileQuestions.topic(payload)))
                    .put(TOPIC);
            if (harmless(written, payload).statusCode() != 200) {
                continue;
            }
            stored++;
            for (String path : List.of(
                    "/",
                    "/tracks/python",
                    "/topics/generators",
                    "/topics/generators/one",
                    "/search?topic=generators",
                    "/author",
                    "/author/topics/generators/export")) {
                assertThat(harmless(browser().get(path), payload).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            harmless(author().get("/api/topics/generators"), payload);
        }
        assertThat(stored).isGreaterThan(PAYLOADS.size() / 2);
    }

    /** As the API refuses or takes it; what it refuses is named in JSON. */
    private static boolean isStored(UUID id, String payload) {
        var markdown = HostileQuestions.open(id, payload);
        var body = Map.of("topic", "generators", "slug", "q-" + id, "markdown", markdown);
        return harmless(author().body(body).post("/api/author/questions"), payload)
                        .statusCode()
                == 201;
    }

    @Test
    void nothing_runs_in_parameters_names_and_files() {
        var parameters = List.of("topic", "status", "kind", "tag", "text", "after", "changed", "done");
        for (int number = 0; number < PAYLOADS.size(); number++) {
            var payload = PAYLOADS.get(number);
            var parameter = parameters.get(number % parameters.size());
            harmless(browser().queryParam(parameter, payload).get("/author"), payload);
            harmless(author().queryParam("text", payload).get("/api/author/questions"), payload);
            harmless(browser().queryParam("topic", payload).get("/author/imports"), payload);
            harmless(browser().queryParam("q", payload).get("/search"), payload);
            posted(
                    "/author/changes",
                    Map.of("chosen", payload, "next", payload, "add", payload, "remove", payload),
                    payload);
            harmless(imported(payload), payload);
            var signIn = given().header("Sec-Fetch-Site", "same-origin")
                    .accept("text/html")
                    .contentType(ContentType.URLENC.withCharset("UTF-8"))
                    .formParam("markdown", payload)
                    .formParam("x" + payload, payload)
                    .post("/author/check");
            harmless(signIn, payload);
        }
    }

    /** The dry run of a file with the payload in its name and in its text. */
    private static Response imported(String payload) {
        var file = HostileQuestions.open(id(0), payload).getBytes(StandardCharsets.UTF_8);
        return given().cookie(AuthorBrowser.COOKIE, AuthorBrowser.token("author"))
                .header("Sec-Fetch-Site", "same-origin")
                .accept("text/html")
                .multiPart("topic", "generators")
                .multiPart("format", "markdown")
                .multiPart("name", payload)
                .multiPart("file", "a" + payload.replaceAll("[\"\\s\\\\/]", "") + ".md", file, "text/markdown")
                .post("/author/imports");
    }
}
