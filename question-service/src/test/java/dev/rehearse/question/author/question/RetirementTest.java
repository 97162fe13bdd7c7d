package dev.rehearse.question.author.question;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthorBrowser.look;
import static dev.rehearse.question.fixture.AuthorBrowser.send;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.status;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions of authors are retired, and come back. */
@QuarkusTest
class RetirementTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String API = "/api/author/questions/" + ID;
    private static final String PAGE = "/author/questions/" + ID;

    @BeforeEach
    void write() {
        question("generator", open(ID, "A title", "It pauses.")).statusCode(201);
    }

    @Test
    void a_draft_that_no_reader_ever_saw_is_retired_and_written_on() {
        status(ID, "retired").statusCode(200).body("status", equalTo("retired"));
        status(ID, "draft")
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("version", equalTo(1))
                .body("changes.to", equalTo(List.of("draft", "retired", "draft")));

        publish(ID);
        when().get("/topics/generators").then().body(containsString("It pauses."));
    }

    @Test
    void a_question_comes_back_with_its_text_as_the_next_version() {
        publish(ID);
        status(ID, "retired").statusCode(200);

        status(ID, "draft")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("publishedVersion", nullValue())
                .body("markdown", containsString("It pauses."));
        when().get("/topics/generators").then().statusCode(404);

        publish(ID);
        when().get("/api/questions/" + ID).then().statusCode(200).body("version", equalTo(2));
        author().get(API + "/versions")
                .then()
                .body("number", equalTo(List.of(2, 1)))
                .body("publishedBy", equalTo(List.of("author", "author")));
    }

    @Test
    void the_page_of_a_retired_question_says_so_and_brings_it_back() {
        send(PAGE + "/status", Map.of("next", "retired", "tag", tag(ID)))
                .statusCode(303)
                .header("Location", PAGE + "?done=retired");

        look(PAGE)
                .body(containsString("The question is retired"))
                .body(containsString("value=\"draft\" class=\"plain\">Back to draft</button>"));
        browser()
                .header("Accept-Language", "de")
                .get(PAGE)
                .then()
                .body(containsString("Die Frage ist zurückgezogen"), containsString("Zurück zum Entwurf"));
        send(PAGE + "/status", Map.of("next", "draft", "tag", tag(ID))).statusCode(303);
        look(PAGE).body(not(containsString("The question is retired")), containsString("value=\"retired\""));
    }

    @Test
    void the_list_has_retired_questions_only_for_those_who_ask() {
        look("/author").body(containsString("A title"));

        status(ID, "retired").statusCode(200);

        look("/author").body(not(containsString("A title")), containsString("No question matches these filters."));
        look("/author?status=retired").body(containsString("A title"));
        look("/author?status=any").body(containsString("A title"), containsString("value=\"any\" selected"));
        author().get("/api/author/questions").then().body("questions.slug", equalTo(List.of("generator")));
    }
}
