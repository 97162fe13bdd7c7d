package dev.rehearse.question.author.history;

import static dev.rehearse.question.fixture.AuthorBrowser.signedIn;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.AuthoredContent;
import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a question's versions. */
@QuarkusTest
class HistoryPagesTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String PAGE = "/author/questions/" + ID + "/history";

    @BeforeEach
    void write() {
        question("first", open(ID, "First", "It pauses at dawn.")).statusCode(201);
        publish(ID);
        rewrite(ID, tag(ID), open(ID, "First", "It resumes at dawn. <script>alert(1)</script>"))
                .statusCode(200);
    }

    @Test
    void it_shows_each_version_with_who_and_when_and_what_changed() {
        var page = signedIn().get(PAGE).then().statusCode(200).extract().asString();

        assertThat(page)
                .contains("Version 1", "Version 2", "served now", "not published")
                .contains("<del>pauses</del><ins>resumes</ins>")
                .contains("in review", "published")
                .contains("<time datetime=\"2026-11-22T10:00:00Z\">22 November 2026, 10:00 UTC, by ")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void any_two_versions_are_compared() {
        signedIn()
                .get(PAGE + "?from=2&to=1")
                .then()
                .statusCode(200)
                .body(containsString("<del>resumes</del><ins>pauses</ins>"));
        signedIn().get(PAGE + "?from=1&to=1").then().statusCode(200).body(containsString("are the same"));
    }

    @Test
    void a_single_version_has_nothing_to_be_compared_with() {
        var single = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c02");
        question("single", open(single, "Single", "It waits.")).statusCode(201);

        signedIn()
                .get("/author/questions/" + single + "/history")
                .then()
                .statusCode(200)
                .body(containsString("Version 1"), not(containsString("What changed")));
    }

    @Test
    void a_version_is_restored_as_the_draft() {
        signedIn()
                .formParam("version", "1")
                .formParam("tag", tag(ID).replace("\"", ""))
                .post(PAGE + "/restore")
                .then()
                .statusCode(303)
                .header("Location", equalTo(PAGE + "?restored=true"));

        signedIn().get(PAGE + "?restored=true").then().body(containsString("is the draft now"));
        AuthoredContent.author()
                .get("/api/author/questions/" + ID)
                .then()
                .body("markdown", containsString("pauses"))
                .body("status", equalTo("draft"));
    }

    @ParameterizedTest
    @CsvSource({"1, r1, 412", "1, , 428", "9, CURRENT, 404", "x, CURRENT, 404"})
    void what_can_not_be_restored_is_said_on_the_page(String version, String given, int status) {
        var tag = "CURRENT".equals(given) ? tag(ID).replace("\"", "") : given;
        var form = signedIn().formParam("version", version);

        (tag == null ? form : form.formParam("tag", tag))
                .post(PAGE + "/restore")
                .then()
                .statusCode(status)
                .body(containsString("role=\"alert\""))
                .body(containsString("<del>pauses</del><ins>resumes</ins>"));

        AuthoredContent.author().get("/api/author/questions/" + ID).then().body("markdown", containsString("resumes"));
    }

    @Test
    void only_authors_see_it_and_no_other_site_restores() {
        given().accept("text/html").get(PAGE).then().statusCode(401).body(not(containsString("Version 1")));
        given().cookie("__Host-rehearse-session", Tokens.bearer("author").replace("Bearer ", ""))
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("version", "1")
                .formParam("tag", tag(ID).replace("\"", ""))
                .post(PAGE + "/restore")
                .then()
                .statusCode(403);
        signedIn()
                .get("/author/questions/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(404);
        signedIn().get(PAGE + "?from=9").then().statusCode(400);
    }

    @Test
    void readers_of_german_have_it_in_german() {
        signedIn().header("Accept-Language", "de").get(PAGE).then().body(containsString("Verlauf"));
    }
}
