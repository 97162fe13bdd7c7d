package dev.rehearse.question.author.exports;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic that authors made, in the formats of other systems. */
@QuarkusTest
class AuthoredFormatsTest extends AuthoredTopic {

    private static final UUID OPEN = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final UUID WORD = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c02");
    private static final UUID DRAFT = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c03");
    private static final String EXPORT = "/api/author/topics/generators/export";

    @BeforeEach
    void publishTwo() {
        question("open", open(OPEN, "What is a generator?", "A function that pauses."))
                .statusCode(201);
        question("word", """
                ---
                id: %s
                kind: short-answer
                difficulty: hard
                tags: [a]
                minutes: 1
                ---

                Which word?

                ## Accepted answers

                - yield

                ## Explanation

                Because.
                """.formatted(WORD)).statusCode(201);
        question("draft", open(DRAFT, "zyxdraft", "zyxdraft")).statusCode(201);
        publish(OPEN);
        publish(WORD);
    }

    @ParameterizedTest
    @CsvSource({
        "gift, text/plain, .gift",
        "moodle-xml, application/xml, .xml",
        "csv, text/csv, .csv",
        "markdown, application/zip, .zip",
        "qti-3.0, application/zip, .zip",
        "qti-2.1, application/zip, .zip"
    })
    void it_is_a_file_to_save_in_each_format(String format, String type, String ending) {
        for (var file :
                new String[] {EXPORT + "?format=" + format, "/author/topics/generators/export/file?format=" + format}) {
            (file.startsWith("/api") ? author() : browser())
                    .accept("*/*")
                    .get(file)
                    .then()
                    .statusCode(200)
                    .contentType(containsString(type))
                    .header("Content-Disposition", equalTo("attachment; filename=\"generators" + ending + "\""))
                    .body(not(containsString("zyxdraft")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "markdown", "moodle-xml"})
    void what_is_exported_and_imported_again_is_the_same(String format) {
        var file = author().accept("*/*").get(EXPORT + "?format=" + format).asByteArray();

        author().contentType("application/octet-stream")
                .body(file)
                .post("/api/author/imports?topic=generators&name=again&dryRun=true&format=" + format)
                .then()
                .statusCode(200)
                .body("refused", hasSize(0))
                .body("questions", hasSize(2))
                .body("questions.change", everyItem(equalTo("unchanged")));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPORT, EXPORT + "?format=qti-3.0", "/author/topics/generators/export/file"})
    void a_file_is_sent_while_it_is_written(String file) {
        // More than the server keeps of a response, however well it is packed.
        var letters = new Random(7)
                .ints(16_800, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var words = letters.toString().replaceAll(".{8}", "$0 ").replaceAll(".{90}", "$0\n");
        rewrite(OPEN, tag(OPEN), open(OPEN, "Long", words)).statusCode(200);
        publish(OPEN);

        (file.startsWith("/api") ? author() : browser())
                .accept("*/*")
                .get(file)
                .then()
                .statusCode(200)
                .header("Content-Length", nullValue())
                .header("Transfer-Encoding", equalTo("chunked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPORT, EXPORT + "?format=gift", EXPORT + "/not-carried?format=gift"})
    void a_text_that_is_valid_no_longer_is_refused_before_anything_is_sent(String file) {
        for (var id : List.of(OPEN, DRAFT)) {
            var text = open(id, "Without", "An answer.").replace("competency: pausing\n", "");
            rewrite(id, tag(id), text).statusCode(200);
        }
        var topic = author().get("/api/author/topics/generators").<String>path("markdown");
        author().header("If-Match", "*")
                .body(Map.of("markdown", topic.replaceAll("competencies:\n +pausing.*\n", "")))
                .put("/api/author/topics/generators")
                .then()
                .statusCode(200);

        author().accept("*/*")
                .get(file)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].message", containsString("competency"));
    }

    @Test
    void what_a_format_can_not_hold_is_listed_by_question() {
        author().get(EXPORT + "/not-carried?format=aiken")
                .then()
                .statusCode(200)
                .body("format", equalTo("aiken"))
                .body("notCarried.file", hasItem("python/concurrency/generators/open.md"))
                .body("notCarried.rule", everyItem(equalTo("not-carried")));
        author().get(EXPORT + "/not-carried")
                .then()
                .body("format", equalTo("content"))
                .body("notCarried", hasSize(0));
    }

    @Test
    void the_page_has_each_format_with_what_it_leaves_out() {
        browser()
                .get("/author/topics/generators/export")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/author/topics/generators/export/file\" download"))
                .body(containsString("href=\"/author/topics/generators/export/file?format=moodle-xml\" download"))
                .body(containsString("<section id=\"aiken\">"))
                .body(containsString("<strong>python/concurrency/generators/open.md</strong>"))
                .body(containsString("./rehearse export anki --content generators --out generators.apkg"));
        browser()
                .header("Accept-Language", "de")
                .get("/author/topics/generators/export")
                .then()
                .body(containsString("Herunterladen"), containsString("Stapel für Anki"));
        browser().get("/author").then().body(containsString("href=\"/author/topics/generators/export\""));
    }

    @Test
    void another_format_is_named_and_what_is_not_there_is_not_found() {
        for (var format : new String[] {"anki", "pdf", "GIFT"}) {
            author().accept("*/*")
                    .get(EXPORT + "?format=" + format)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo("format"))
                    .body("errors[0].value", equalTo(format));
        }
        author().get("/api/author/topics/nope/export")
                .then()
                .statusCode(404)
                .body("detail", containsString("\"nope\""));
        browser().get("/author/topics/nope/export").then().statusCode(404);
        browser().get("/author/topics/asyncio/export").then().statusCode(409);
        given().get("/author/topics/generators/export").then().statusCode(401);
        given().get("/author/topics/generators/export/file").then().statusCode(401);
        given().get(EXPORT + "/not-carried").then().statusCode(401);
    }
}
