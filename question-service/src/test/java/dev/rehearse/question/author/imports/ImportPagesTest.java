package dev.rehearse.question.author.imports;

import static dev.rehearse.question.fixture.AuthorBrowser.signedIn;
import static dev.rehearse.question.fixture.AuthoredContent.TOPIC;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.AuthoredContent;
import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which authors import a file, which works without script. */
@QuarkusTest
class ImportPagesTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String PAGE = "/author/imports";

    private static Response sent(String name, String file) {
        return signedIn()
                .multiPart("topic", TOPIC)
                .multiPart("format", "markdown")
                .multiPart("file", name, file.getBytes(StandardCharsets.UTF_8), "text/markdown")
                .post(PAGE);
    }

    /** The address of the page that follows, once the import is over. */
    private static String address(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        var address = answer.header("Location");
        await().atMost(30, SECONDS)
                .until(() -> !signedIn().get(address).asString().contains("data-follow"));
        return address;
    }

    private static ValidatableResponse chosen(String name, String file) {
        return signedIn().get(address(sent(name, file))).then();
    }

    private static ValidatableResponse confirmed(String address) {
        return signedIn()
                .get(address(signedIn().formParam("press", "1").post(address)))
                .then();
    }

    @Test
    void a_file_is_shown_first_and_imported_by_a_second_press() {
        var address = address(sent("keyword.md", open(ID, "Keyword", "It pauses.")));
        signedIn()
                .get(address)
                .then()
                .statusCode(200)
                .body(containsString("1 question would be created or changed"))
                .body(containsString("Created: 1; changed: 0; unchanged: 0"));
        author().get("/api/author/questions?topic=" + TOPIC).then().body("questions", hasSize(0));

        confirmed(address).statusCode(200).body(containsString("1 question was created or changed"));

        author().get("/api/author/questions?topic=" + TOPIC)
                .then()
                .body("questions[0].slug", equalTo("keyword"))
                .body("questions[0].status", equalTo("draft"));
    }

    @Test
    void a_second_press_of_the_same_button_makes_nothing_more() {
        var address = address(sent("keyword.md", open(ID, "Keyword", "It pauses.")));
        confirmed(address);
        String first = author().get("/api/author/questions/" + ID).header("ETag");

        confirmed(address).body(containsString("1 question was created or changed"));

        assertThat(author().get("/api/author/questions/" + ID).header("ETag")).isEqualTo(first);
    }

    @Test
    void what_is_there_already_can_not_be_imported_again() {
        var file = open(ID, "Keyword", "It pauses.");
        confirmed(address(sent("keyword.md", file))).statusCode(200);

        chosen("keyword.md", file)
                .statusCode(200)
                .body(containsString("0 questions would be created or changed"))
                .body(containsString("There is nothing to import"), not(containsString("Import now")));
    }

    @Test
    void the_limits_are_said_before_a_file_is_chosen() {
        signedIn().get(PAGE).then().body(containsString("20 MiB, 128 MiB once it is unpacked, and 10,000 questions"));
        signedIn()
                .header("Accept-Language", "de")
                .get(PAGE)
                .then()
                .body(containsString("20 MiB haben, entpackt 128 MiB, und 10.000 Fragen"));
    }

    @Test
    void what_is_wrong_is_named_and_can_not_be_imported() {
        chosen("bad.md", open(ID, "Bad", "It pauses.").replace("difficulty: easy", "difficulty: <i>none</i>"))
                .statusCode(200)
                .body(containsString("bad.md, line 6"))
                .body(not(containsString("Import now")))
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
    void where_there_is_no_topic_it_leads_to_where_one_is_made() throws SQLException {
        AuthoredContent.removeAll(database);

        signedIn().get(PAGE).then().body(containsString("first. <a href=\"/author/new-topic\">New topic</a>"));
        signedIn().get("/author").then().body(containsString("questions. <a href=\"/author/new-topic\">New topic</a>"));
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

    @ParameterizedTest
    @CsvSource({"20971521, 400, must have 20 MiB at most", "23068672, 413, ''"})
    void a_file_that_is_too_long_is_refused(int length, int status, String complaint)
            throws IOException, InterruptedException {
        var begin = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"long.md\"\r\n\r\n";

        var answer = new LongBody(begin, length, "\r\n--x--").post(PAGE, "multipart/form-data; boundary=x");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(complaint);
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
