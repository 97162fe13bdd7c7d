package dev.rehearse.question.author.page;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthorBrowser.look;
import static dev.rehearse.question.fixture.AuthorBrowser.send;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.status;
import static dev.rehearse.question.fixture.AuthoredContent.topic;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page on which a topic is changed, or deleted while it has no questions. */
@QuarkusTest
class AuthorTopicPagesTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String PAGE = "/author/topics/generators";
    private static final String API = "/api/author/topics/generators";

    private static String markdown(String title, String description) {
        return """
                ---
                title: %s
                position: 3
                updated: 2026-11-22
                competencies:
                  pausing: Pausing and resuming
                  resuming: Going on
                ---

                %s
                """.formatted(title, description);
    }

    private static ValidatableResponse save(String slug, String markdown, String tag) {
        return send(PAGE, Map.of("slug", slug, "markdown", markdown.replace("\n", "\r\n"), "tag", tag));
    }

    private static String tag() {
        return author().get(API).header("ETag");
    }

    @Test
    void title_description_and_competencies_are_changed_and_shown_to_readers() {
        question("one", open(ID, "One", "An answer.")).statusCode(201);
        publish(ID);
        var text = markdown("Lazy <functions>", "Functions that *wait*.");

        look("/author").body(containsString("href=\"" + PAGE + "\""));
        look(PAGE)
                .statusCode(200)
                .body(containsString("value=\"generators\""), containsString("Functions that pause."));
        save("generators", text, tag()).statusCode(303).header("Location", PAGE + "?done=saved");

        author().get(API).then().body("markdown", equalTo(text));
        look(PAGE + "?done=saved").body(containsString("Saved."), containsString("Lazy &lt;functions&gt;"));
        when().get("/topics/generators").then().body(containsString("Functions that <em>wait</em>."));
    }

    @Test
    void with_another_slug_the_old_addresses_lead_on() {
        question("one", open(ID, "One", "An answer.")).statusCode(201);
        publish(ID);

        save("lazy-functions", markdown("Lazy functions", "They wait."), tag())
                .statusCode(303)
                .header("Location", "/author/topics/lazy-functions?done=saved");

        look("/author/topics/lazy-functions").body(containsString("former-slugs: [generators]"));
        look(PAGE).statusCode(303).header("Location", "/author/topics/lazy-functions");
        given().redirects()
                .follow(false)
                .get("/topics/generators")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/topics/lazy-functions"));
    }

    @Test
    void of_two_who_change_it_the_second_sees_both_texts_and_loses_nothing() {
        var seen = tag();
        save("generators", markdown("Theirs", "The text of another."), seen).statusCode(303);
        var mine = markdown("Mine", "My own text.");

        save("generators", mine, seen)
                .statusCode(412)
                .body(
                        containsString("The topic has changed since you opened this page."),
                        containsString("My own text."),
                        containsString("The text of another."),
                        containsString("name=\"tag\" value=\"&quot;r2&quot;\""));
        author().get(API).then().body("title", equalTo("Theirs"));

        save("generators", mine, "\"r2\"").statusCode(303);
        author().get(API).then().body("title", equalTo("Mine"));
    }

    @Test
    void a_text_is_kept_where_another_gave_the_topic_a_new_slug_meanwhile() {
        var seen = tag();
        save("lazy-functions", markdown("Theirs", "The text of another."), seen).statusCode(303);

        save("generators", markdown("Mine", "My own text."), seen)
                .statusCode(412)
                .body(
                        containsString("My own text."),
                        containsString("action=\"/author/topics/lazy-functions\""),
                        containsString("name=\"slug\" value=\"lazy-functions\""));
    }

    @Test
    void what_can_not_be_saved_is_shown_again_with_the_reasons() {
        topic("iterators").statusCode(201);
        var text = markdown("Typed title", "Typed text.");

        save("generators", "Typed text.", tag())
                .statusCode(400)
                .body(containsString("line 1: front-matter: "), containsString("Typed text."));
        save("iterators", text, tag())
                .statusCode(409)
                .body(containsString("There is a topic"), containsString("Typed"));
        save("No slug", text, tag())
                .statusCode(400)
                .body(
                        containsString(
                                "Name in addresses &quot;No slug&quot; must be lower-case words joined by hyphens"),
                        containsString("No slug"));
        send(PAGE, Map.of("slug", "generators", "markdown", text))
                .statusCode(428)
                .body(containsString("Typed text."));
        look("/author/topics/asyncio").statusCode(409);
        look("/author/topics/nowhere").statusCode(404);
        author().get(API).then().header("ETag", equalTo("\"r1\""));
    }

    @Test
    void an_empty_topic_is_deleted() {
        look(PAGE).body(containsString("action=\"" + PAGE + "/delete\""));

        send(PAGE + "/delete", Map.of("tag", tag())).statusCode(303).header("Location", "/author?deleted=true");

        look("/author?deleted=true").body(containsString("The topic is deleted."), not(containsString(PAGE)));
        author().get(API).then().statusCode(404);
        topic("generators").statusCode(201);
    }

    @Test
    void a_topic_with_questions_stays_even_if_they_are_retired() {
        var seen = tag();
        question("one", open(ID, "One", "An answer.")).statusCode(201);
        status(ID, "retired").statusCode(200);

        look(PAGE).body(not(containsString("/delete\"")));
        send(PAGE + "/delete", Map.of("tag", seen)).statusCode(409).body(containsString("their number: 1."));
        author().header("If-Match", seen).delete(API).then().statusCode(409);
        author().get(API).then().statusCode(200);
    }

    @Test
    void the_api_deletes_what_was_read() {
        var seen = tag();
        save("generators", markdown("Changed", "Changed."), seen).statusCode(303);

        author().delete(API).then().statusCode(428);
        author().header("If-Match", seen).delete(API).then().statusCode(412);
        author().header("If-Match", tag())
                .delete("/api/author/topics/asyncio")
                .then()
                .statusCode(409);
        author().header("If-Match", tag()).delete(API).then().statusCode(204);
        author().get(API).then().statusCode(404);
    }

    @Test
    void the_page_is_there_in_german() {
        browser()
                .header("Accept-Language", "de")
                .get(PAGE)
                .then()
                .body(containsString("Thema ändern"), containsString("Thema löschen"));
    }
}
