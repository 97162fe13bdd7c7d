package dev.rehearse.question.author.page;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthorBrowser.signedIn;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.fixture.AuthoredContent;
import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a form of authors is said with the labels that the page shows, in its language. */
@QuarkusTest
class FieldLabelsTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String TEXT = open(ID, "A title", "An answer.");

    @BeforeEach
    void write() {
        question("asked", TEXT).statusCode(201);
    }

    private static Document sent(String language, String page, Map<String, ?> fields) {
        return Jsoup.parse(browser()
                .header("Accept-Language", language)
                .formParams(fields)
                .post(page)
                .then()
                .statusCode(400)
                .extract()
                .asString());
    }

    /** The page's own label of the field, without the note behind it. */
    private static String label(Document page, String field) {
        var input = page.expectFirst("[name=" + field + "]:not([type=hidden])");
        var around = input.closest("label");
        return (around == null ? page.expectFirst("label[for=" + input.id() + "]") : around)
                .ownText()
                .strip();
    }

    private static String alert(Document page) {
        return page.expectFirst("[role=alert]").text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void a_name_in_addresses_is_called_so(String language) {
        var fields = Map.of("topic", "generators", "section", "python/concurrency", "markdown", TEXT, "tag", "1");
        for (var page : List.of("/author/new-topic", "/author/new-question", "/author/topics/generators")) {
            for (var slug : List.of("No Slug", "")) {
                var all = new HashMap<String, String>(fields);
                all.put("slug", slug);

                var answer = sent(language, page, all);

                assertThat(alert(answer))
                        .startsWith(label(answer, "slug") + " ")
                        .doesNotContain("slug");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void a_section_is_called_so(String language) {
        var answer = sent(
                language, "/author/new-topic", Map.of("slug", "other", "section", "no/where", "markdown", "typed"));

        assertThat(alert(answer)).startsWith(label(answer, "section") + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void a_status_is_called_so(String language) {
        var status = sent(language, "/author/questions/" + ID + "/status", Map.of("tag", "1-draft"));

        assertThat(alert(status)).startsWith("Status ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void a_file_to_import_is_called_so(String language) {
        var answer = Jsoup.parse(signedIn()
                .header("Accept-Language", language)
                .multiPart("topic", "generators")
                .multiPart("format", "gift")
                .post("/author/imports")
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertThat(alert(answer)).startsWith(label(answer, "file") + " ");
    }

    @Test
    void the_api_names_fields_as_it_has_them() {
        assertThat(AuthoredContent.question("Not a slug", TEXT)
                        .statusCode(400)
                        .extract()
                        .<String>path("detail"))
                .startsWith("/slug ");
    }
}
