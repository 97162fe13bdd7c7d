package dev.rehearse.question;

import static dev.rehearse.question.AuthoredContent.TOPIC;
import static dev.rehearse.question.AuthoredContent.author;
import static dev.rehearse.question.AuthoredContent.open;
import static dev.rehearse.question.HistoryPagesTest.signedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which authors import a file, which works without script. */
@QuarkusTest
class ImportPagesTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String PAGE = "/author/imports";
    private static final Pattern CONTENT = Pattern.compile("name=\"content\" value=\"([^\"]*)\"");

    private static ValidatableResponse chosen(String name, String file) {
        return signedIn()
                .multiPart("topic", TOPIC)
                .multiPart("format", "markdown")
                .multiPart("file", name, file.getBytes(StandardCharsets.UTF_8), "text/markdown")
                .post(PAGE)
                .then();
    }

    private static ValidatableResponse confirmed(String page, String name) {
        var content = CONTENT.matcher(page);
        assertThat(content.find()).isTrue();
        return signedIn()
                .multiPart("topic", TOPIC)
                .multiPart("format", "markdown")
                .multiPart("name", name)
                .multiPart("content", content.group(1))
                .post(PAGE)
                .then();
    }

    @Test
    void a_file_is_shown_first_and_imported_by_a_second_press() {
        var planned = chosen("keyword.md", open(ID, "Keyword", "It pauses."))
                .statusCode(200)
                .body(containsString("1 question would be created or changed"))
                .extract()
                .asString();
        author().get("/api/author/questions?topic=" + TOPIC).then().body("questions", hasSize(0));

        confirmed(planned, "keyword.md").statusCode(200).body(containsString("1 question was created or changed"));

        author().get("/api/author/questions?topic=" + TOPIC)
                .then()
                .body("questions[0].slug", equalTo("keyword"))
                .body("questions[0].status", equalTo("draft"));
    }

    @Test
    void what_is_there_already_can_not_be_imported_again() {
        var file = open(ID, "Keyword", "It pauses.");
        confirmed(chosen("keyword.md", file).extract().asString(), "keyword.md").statusCode(200);

        chosen("keyword.md", file)
                .statusCode(200)
                .body(containsString("0 questions would be created or changed"))
                .body(containsString("There is nothing to import"), not(containsString("Import now")));
    }

    @Test
    void the_limits_are_said_before_a_file_is_chosen() {
        signedIn().get(PAGE).then().body(containsString("1 MiB, 16 MiB once it is unpacked, and 500 questions"));
        signedIn()
                .header("Accept-Language", "de")
                .get(PAGE)
                .then()
                .body(containsString("1 MiB haben, entpackt 16 MiB, und 500 Fragen"));
    }

    @Test
    void what_is_wrong_is_named_and_can_not_be_imported() {
        chosen("bad.md", open(ID, "Bad", "It pauses.").replace("difficulty: easy", "difficulty: <i>none</i>"))
                .statusCode(200)
                .body(containsString("bad.md, line 6"))
                .body(not(containsString("name=\"content\"")))
                .body(not(containsString("<i>none")));
    }

    @Test
    void a_name_is_shown_as_text() {
        chosen("a<b>.md", open(ID, "Bold", "It pauses."))
                .statusCode(200)
                .body(containsString("a&lt;b&gt;.md"))
                .body(not(containsString("<b>.md")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nope", "--x", "--x\r\n", "--x\r\nContent-Disposition: form-data\r\n\r\nx\r\n--x--"})
    void a_damaged_form_is_answered_by_a_page(String body) {
        signedIn()
                .contentType("multipart/form-data; boundary=x")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PAGE)
                .then()
                .statusCode(400);
    }

    @Test
    void a_form_without_a_file_keeps_what_was_chosen() {
        signedIn()
                .multiPart("topic", TOPIC)
                .multiPart("format", "gift")
                .post(PAGE)
                .then()
                .statusCode(400)
                .body(containsString("role=\"alert\""))
                .body(containsString("<option value=\"gift\" selected>"));
    }

    @Test
    void a_topic_that_a_file_holds_is_refused_on_the_page() {
        signedIn()
                .multiPart("topic", "asyncio")
                .multiPart("format", "gift")
                .multiPart("file", "a.gift", "::A:: b {=c}".getBytes(StandardCharsets.UTF_8))
                .post(PAGE)
                .then()
                .statusCode(409)
                .body(containsString("role=\"alert\""));
    }

    @Test
    void a_file_that_is_too_long_is_refused() {
        chosen("long.md", "x".repeat(1024 * 1024 + 1)).statusCode(400).body(containsString("role=\"alert\""));
        chosen("long.md", "x".repeat(3 * 1024 * 1024)).statusCode(413);
    }

    @Test
    void other_pages_take_no_parts_still() {
        signedIn()
                .multiPart("version", "1")
                .post("/author/questions/" + ID + "/history/restore")
                .then()
                .statusCode(415);
    }

    @Test
    void it_is_for_authors_on_our_own_pages() {
        given().accept("text/html").get(PAGE).then().statusCode(401);
        given().cookie("__Host-rehearse-session", Tokens.bearer("author").replace("Bearer ", ""))
                .header("Sec-Fetch-Site", "cross-site")
                .multiPart("topic", TOPIC)
                .post(PAGE)
                .then()
                .statusCode(403);
        signedIn()
                .header("Accept-Language", "de")
                .get(PAGE + "?topic=" + TOPIC)
                .then()
                .statusCode(200)
                .body(containsString("Fragen importieren"))
                .body(containsString("<option lang=\"en\" value=\"generators\" selected>"));
    }
}
