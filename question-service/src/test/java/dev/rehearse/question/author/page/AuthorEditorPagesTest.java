package dev.rehearse.question.author.page;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthorBrowser.look;
import static dev.rehearse.question.fixture.AuthorBrowser.send;
import static dev.rehearse.question.fixture.AuthorBrowser.shown;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page on which a question is written, and its way to readers. */
@QuarkusTest
class AuthorEditorPagesTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String PAGE = "/author/questions/" + ID;

    /** As a browser sends the text of a field. */
    private static String typed(String text) {
        return text.replace("\n", "\r\n");
    }

    private static ValidatableResponse save(String text, String tag) {
        return send(PAGE, Map.of("markdown", typed(text), "tag", tag, "do", "save"));
    }

    private static String stored() {
        return author().get("/api/author/questions/" + ID).then().extract().path("markdown");
    }

    @Test
    void what_is_saved_is_what_was_typed() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var text = open(ID, "Another <title>", "Zwölf Boxkämpfer & 😀 \"quoted\" it's.");

        save(text, tag(ID)).statusCode(303).header("Location", PAGE + "?done=saved");

        assertThat(stored()).isEqualTo(text);
        look(PAGE + "?done=saved")
                .body(
                        containsString("Saved."),
                        containsString(shown(text)),
                        containsString("Another &lt;title&gt;"),
                        containsString("last written by author"));
        look(PAGE + "?done=%3Cscript%3E")
                .statusCode(200)
                .body(not(containsString("class=\"notice good\" role=\"status\"><")));
    }

    @Test
    void a_conflict_shows_both_texts_and_loses_nothing() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var seen = tag(ID);
        rewrite(ID, seen, open(ID, "A title", "The text of another.")).statusCode(200);
        var mine = open(ID, "A title", "My own text.");

        save(mine, seen)
                .statusCode(412)
                .body(
                        containsString("The question has changed since you opened this page."),
                        containsString("My own text."),
                        containsString("The text of another."),
                        containsString("name=\"tag\" value=\"&quot;r2&quot;\""));
        assertThat(stored()).contains("The text of another.");

        save(mine, "\"r2\"").statusCode(303);
        assertThat(stored()).isEqualTo(mine);
    }

    @Test
    void a_text_that_can_not_be_saved_is_shown_again() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var otherId = open(UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c02"), "A title", "Typed text.");
        var retired = open(ID, "A title", "Typed text.").replace("minutes: 3", "minutes: 3\nstatus: retired");

        save(otherId, tag(ID))
                .statusCode(400)
                .body(containsString("<li id=\"line-2\" class=\"found\">"), containsString("Typed text."));
        save(retired, tag(ID)).statusCode(409).body(containsString("Typed text."));
        save("", tag(ID)).statusCode(400).body(containsString("front-matter"));
        save("x".repeat(200_000), tag(ID)).statusCode(400).body(containsString("front-matter"));
        send(PAGE, Map.of("markdown", "Typed text.", "do", "save"))
                .statusCode(428)
                .body(containsString("Typed text."));
        send("/author/questions/" + UUID.randomUUID(), Map.of("markdown", "x", "tag", "*", "do", "save"))
                .statusCode(404);
        look("/author/questions/nope").statusCode(404);
    }

    @Test
    void the_preview_is_what_readers_see_and_stores_nothing() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var text = open(ID, "A title", "Call `next` and **wait**.\n\n```python\nprint(1)\n```");

        var preview = send(PAGE, Map.of("markdown", typed(text), "tag", tag(ID), "do", "preview"))
                .statusCode(200)
                .body(containsString("The text in the field is not saved."))
                .extract()
                .asString();
        assertThat(stored()).contains("An answer.");

        save(text, tag(ID)).statusCode(303);
        publish(ID);
        var page = when().get("/topics/generators").then().extract().asString();
        var rendered = "<p>Call <code>next</code> and <strong>wait</strong>.</p>";
        assertThat(page).contains(rendered);
        assertThat(preview).contains(rendered);
    }

    @Test
    void a_script_gets_findings_and_preview_of_what_is_being_typed() {
        var text = open(ID, "A title", "An answer.");

        send("/author/check", Map.of("topic", "generators", "slug", "", "markdown", typed(text)))
                .statusCode(200)
                .body(containsString("class=\"question preview\""), not(containsString("<html")));
        send(
                        "/author/check",
                        Map.of("topic", "generators", "slug", "x", "markdown", text.replace("kind: open", "kind: x")))
                .statusCode(200)
                .body(containsString("data-line=\"3\""), not(containsString("class=\"question preview\"")));
        send("/author/check", Map.of("topic", "nowhere", "markdown", "x")).statusCode(404);
    }

    @Test
    void a_question_goes_to_readers_by_buttons_and_each_step_says_who_and_when() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        look(PAGE)
                .body(
                        containsString("name=\"next\" value=\"in-review\""),
                        not(containsString("name=\"next\" value=\"published\"")),
                        not(containsString("href=\"/topics/generators")));

        for (var next : new String[] {"in-review", "draft", "in-review", "published"}) {
            send(PAGE + "/status", Map.of("next", next, "tag", tag(ID)))
                    .statusCode(303)
                    .header("Location", PAGE + "?done=" + next);
        }

        look(PAGE + "?done=published")
                .body(
                        containsString("It is published."),
                        containsString("href=\"/topics/generators/generator\""),
                        containsString("<td>published</td><td>1</td><td>author</td><td><time"));
        when().get("/topics/generators").then().statusCode(200).body(containsString("A title"));
        send(PAGE + "/status", Map.of("next", "retired", "tag", tag(ID))).statusCode(303);
        when().get("/topics/generators").then().statusCode(404);
    }

    @Test
    void a_status_is_that_of_the_text_that_was_seen() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var seen = tag(ID);
        rewrite(ID, seen, open(ID, "A title", "Not seen.")).statusCode(200);

        send(PAGE + "/status", Map.of("next", "in-review", "tag", seen))
                .statusCode(412)
                .body(containsString("Review it before you continue"), containsString("Not seen."));
        send(PAGE + "/status", Map.of("next", "published", "tag", tag(ID)))
                .statusCode(409)
                .body(containsString("can&#39;t become &quot;published&quot;"));
        send(PAGE + "/status", Map.of("next", "gone", "tag", tag(ID))).statusCode(400);
        send(PAGE + "/status", Map.of("tag", tag(ID))).statusCode(400);
        author().get("/api/author/questions/" + ID).then().body("status", equalTo("draft"));
    }

    @Test
    void a_refusal_has_the_words_of_its_language_for_statuses() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);

        browser()
                .header("Accept-Language", "de")
                .formParams(Map.of("next", "published", "tag", tag(ID)))
                .post(PAGE + "/status")
                .then()
                .statusCode(409)
                .body(containsString("Der Status der Frage ist „Entwurf“ und kann nicht „veröffentlicht“ werden."));
    }

    @Test
    void the_pages_are_there_in_german() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);

        browser()
                .header("Accept-Language", "de")
                .get(PAGE)
                .then()
                .body(containsString("Zur Prüfung geben"), containsString("Entwurf"));
    }
}
