package dev.rehearse.question.author.imports;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.topic;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and requests that are not imported. */
@QuarkusTest
class TopicImportInputTest extends TopicImports {

    @ParameterizedTest
    @CsvSource({
        "moodle-xml, <quiz><question",
        "moodle-xml, <!DOCTYPE quiz [<!ENTITY x \"y\">]><quiz>&x;</quiz>",
        "qti-3.0, PK",
        "gift, ::A:: ask {=a",
        "markdown, no front matter",
        "csv, a"
    })
    void a_broken_file_is_refused_by_line(String format, String content) {
        sent("format=" + format + "&name=broken.md&dryRun=true", content)
                .statusCode(200)
                .body("questions", empty())
                .body("refused", not(empty()))
                .body("refused[0].line", equalTo(1));
        sent("format=" + format + "&name=broken.md", content).statusCode(400);

        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gift       | // only a comment
            aiken      | ` `
            moodle-xml | <quiz></quiz>
            csv        | kind,prompt
            markdown   | PK
            """)
    void a_file_without_a_question_is_refused(String format, String content) throws IOException {
        var file = content.equals("PK")
                ? zip(Map.of("notes.txt", "none"))
                : (content + "\n").getBytes(StandardCharsets.UTF_8);

        sent("format=" + format + "&name=nothing&dryRun=true", file)
                .statusCode(200)
                .body("questions", empty())
                .body("refused.file", equalTo(List.of("nothing")))
                .body("refused.message", equalTo(List.of("has no question that can be imported")));
        sent("format=" + format + "&name=nothing", file)
                .statusCode(400)
                .body("errors[0].message", containsString("nothing:1: format: has no question that can be imported"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.md", "a/../../evil.md", "/etc/evil.md", "C:\\evil.md", "a//evil.md"})
    void names_that_lead_out_of_an_archive_are_refused(String name) throws IOException {
        sent("format=markdown&dryRun=true", zip(Map.of(name, open(ID, "Evil", "No."))))
                .statusCode(200)
                .body("questions", empty())
                .body("refused[0].rule", equalTo("format"));
    }

    @ParameterizedTest
    @Tag("thorough")
    @CsvSource({"markdown, too large unpacked", "qti-3.0, unpacks to more than", "qti-2.1, unpacks to more than"})
    void an_archive_that_unpacks_to_more_than_a_topic_is_refused(String format, String complaint) throws IOException {
        var files = new TreeMap<String, String>();
        for (int i = 0; i < 280; i++) {
            files.put("q" + i + ".md", " ".repeat(1024 * 1024));
        }

        sent("format=" + format + "&dryRun=true", zip(files))
                .statusCode(200)
                .body("refused[0].message", containsString(complaint));
    }

    /** Such an entry holds the path that a link leads to; it is read as the text that it is. */
    @Test
    void a_link_or_an_archive_in_an_archive_is_not_followed() throws IOException {
        var inner = new String(zip(Map.of("inner.md", open(OTHER, "Inner", "No."))), StandardCharsets.ISO_8859_1);

        sent("format=markdown&dryRun=true", zip(Map.of("link.md", "../../../../etc/passwd", "nested.zip", inner)))
                .statusCode(200)
                .body("questions", empty())
                .body("refused.file", everyItem(equalTo("link.md")))
                .body("notCarried.file", equalTo(List.of("nested.zip")));
    }

    @ParameterizedTest
    @CsvSource({"gift", "aiken", "moodle-xml", "csv", "markdown", "qti-3.0"})
    void a_file_in_another_encoding_is_refused(String format) {
        var text = "<quiz>\nkind,prompt ::Ä:: ä {=ö}\n".repeat(3).getBytes(StandardCharsets.ISO_8859_1);

        sent("format=" + format + "&dryRun=true", text)
                .statusCode(200)
                .body("questions", empty())
                .body("refused", not(empty()));
    }

    @Test
    void a_body_that_is_too_long_is_refused() throws IOException, InterruptedException {
        var answer = new LongBody("", 21 * 1024 * 1024 + 1, "")
                .post("/api/author/imports?format=gift&topic=generators", "text/plain");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_without_a_byte_is_refused() {
        sent("format=gift", "").statusCode(400).body("errors[0].field", equalTo("body"));
    }

    @Test
    void files_own_their_topics() {
        given().header("Authorization", Tokens.bearer("author"))
                .contentType("text/plain")
                .body(GIFT)
                .post("/api/author/imports?topic=asyncio&format=gift")
                .then()
                .statusCode(409)
                .body("title", equalTo("Comes from a file"));
    }

    @Test
    void a_question_of_another_topic_is_not_taken_from_it() throws IOException {
        topic("others").statusCode(201);
        author().body(Map.of("topic", "others", "slug", "theirs", "markdown", open(ID, "Theirs", "No.")))
                .post("/api/author/questions")
                .then()
                .statusCode(201);

        sent("format=markdown&dryRun=true", zip(Map.of("mine.md", open(ID, "Mine", "Yes."))))
                .body("refused[0].message", containsString("others"));
        sent(
                        "format=markdown&dryRun=true",
                        zip(Map.of("a.md", open(OTHER, "A", "Yes."), "b.md", open(OTHER, "B", "Two."))))
                .body("questions", hasSize(1))
                .body("refused", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"format=nope, format", "dryRun=yes&format=gift, dryRun", "name=x, format"})
    void what_is_wrong_with_the_request_is_named(String query, String field) {
        sent(query, GIFT).statusCode(400).body("errors[0].field", equalTo(field));
    }

    @Test
    void it_is_for_authors() {
        given().contentType("text/plain")
                .body(GIFT)
                .post("/api/author/imports?topic=generators&format=gift")
                .then()
                .statusCode(401);
        given().header("Authorization", Tokens.bearer("operator"))
                .contentType("text/plain")
                .body(GIFT)
                .post("/api/author/imports?topic=generators&format=gift")
                .then()
                .statusCode(403);
        given().header("Authorization", Tokens.bearer("author"))
                .contentType("text/plain")
                .body(GIFT)
                .post("/api/author/imports?format=gift")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("topic"));
    }
}
