package dev.rehearse.question.author;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings and losses on the pages of authors who prefer German. */
@QuarkusTest
@WithTestResource(Postgres.class)
class GermanFindingsTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c21");

    private static Document german(Response response) {
        return Jsoup.parse(response.then().statusCode(200).extract().asString());
    }

    private static Response check(String markdown) {
        return browser()
                .header("Accept-Language", "de")
                .formParam("topic", "generators")
                .formParam("slug", "one")
                .formParam("markdown", markdown)
                .post("/author/check");
    }

    /** The page of the import when it is over. */
    private static Response imported(String format, String file) {
        var address = browser()
                .header("Accept-Language", "de")
                .contentType(ContentType.MULTIPART)
                .multiPart("topic", "generators")
                .multiPart("format", format)
                .multiPart("file", "file", file.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/author/imports")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return await().atMost(30, SECONDS)
                .until(
                        () -> browser().header("Accept-Language", "de").get(address),
                        page -> !page.asString().contains("data-follow"));
    }

    @Test
    void what_is_wrong_with_a_text() {
        var page = german(check(open(ID, "One", "An answer.").replace("difficulty: easy", "difficulty: heavy")));

        assertThat(page.select("p.wrong span[lang=de]").eachText())
                .containsExactly("difficulty muss eins von easy, medium, hard sein und ist \"heavy\"");
        assertThat(page.select("p.wrong span[lang=en]")).isEmpty();
    }

    @Test
    void a_text_that_is_refused_when_it_is_sent() {
        var page = Jsoup.parse(browser()
                .header("Accept-Language", "de")
                .formParam("slug", "lazy")
                .formParam("section", "python/concurrency")
                .formParam("markdown", "---\ntitle: Lazy\n---\nText.\n")
                .post("/author/new-topic")
                .asString());

        assertThat(page.select(".notice li").eachText()).containsExactly("Zeile 2: field: position fehlt; ergänze es");
    }

    @Test
    void what_an_import_loses() {
        var lost = german(imported("gift", "::One:: Which? {=%100%right #because =part*}"));
        assertThat(lost.select(".findings span[lang=de]").eachText())
                .contains(
                        "der Kommentar zur Antwort \"right\" (One)",
                        "die Antwort \"part*\" mit einem Platzhalter (One)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            aiken | No answers here | die Frage, die hier beginnt, hat keine Zeile mit ANSWER
            gift | Which? {=right | die Antworten einer Frage stehen zwischen { und }; eines von beiden fehlt
            csv | kind | es gibt keine Spalte "prompt"
            moodle-xml | <tests/> | beginnt mit <tests>; eine Datei mit Fragen von Moodle hat <quiz>
            qti-3.0 | <test/> | ist kein Item und kein Paket von QTI, sondern <test>
            """)
    void what_keeps_a_file_from_being_read(String format, String file, String fault) {
        var page = german(imported(format, file));

        assertThat(page.select(".findings span[lang=de]").eachText()).containsExactly(fault);
        assertThat(page.select(".findings span[lang=en]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle-xml", "qti-3.0"})
    void what_a_parser_says_is_english_and_says_so(String format) {
        var page = german(imported(format, "<quiz><question></quiz>"));

        assertThat(page.select(".findings span[lang=en]").eachText())
                .singleElement()
                .asString()
                .contains("</question>");
        assertThat(page.select(".findings span[lang=de]")).isEmpty();
    }

    @Test
    void what_is_not_served() {
        var retired = open(ID, "One", "An answer.").replace("difficulty: easy", "difficulty: easy\nstatus: retired");

        var page = german(imported("markdown", retired));

        assertThat(page.select(".findings span[lang=de]").eachText())
                .singleElement()
                .asString()
                .endsWith("werden nicht angeboten.");
        assertThat(page.select(".findings span[lang=en]")).isEmpty();
    }

    @Test
    void what_an_export_loses() {
        question("one", open(ID, "One", "An answer.")).statusCode(201);
        publish(ID);

        var page = german(browser().header("Accept-Language", "de").get("/author/topics/generators/export"));

        assertThat(page.select("#gift .findings span[lang=de]").eachText())
                .containsExactly("GIFT hat keinen Platz für die Bewertung, Hinweise");
        assertThat(page.select(".findings span[lang=en]")).isEmpty();
    }
}
