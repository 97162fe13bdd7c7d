package dev.rehearse.question.author.page;

import static dev.rehearse.question.fixture.AuthorBrowser.look;
import static dev.rehearse.question.fixture.AuthorBrowser.send;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which a question is begun. */
@QuarkusTest
class AuthorNewQuestionPagesTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String NEW = "/author/new-question";
    private static final Pattern FIELD =
            Pattern.compile("<textarea id=\"markdown\"[^>]*>\n(.*?)</textarea>", Pattern.DOTALL);

    /** As a browser sends the text of a field. */
    private static String typed(String text) {
        return text.replace("\n", "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "single-choice", "multiple-choice", "output", "short-answer", "order"})
    void a_new_question_begins_with_a_text_that_can_be_saved(String kind) {
        var html = look(NEW + "?topic=generators&kind=" + kind)
                .statusCode(200)
                .extract()
                .asString();
        var field = FIELD.matcher(html);
        assertThat(field.find()).isTrue();
        var scaffold = field.group(1);

        var location = send(
                        NEW,
                        Map.of("topic", "generators", "slug", "new-" + kind, "markdown", typed(scaffold), "do", "save"))
                .statusCode(303)
                .extract()
                .header("Location");

        look(location).statusCode(200).body(containsString("The draft is saved."), containsString("new-" + kind));
    }

    @Test
    void findings_stand_beside_the_line_that_they_name_and_nothing_is_stored() {
        var bad = open(ID, "A title", "An answer.").replace("minutes: 3", "minutes: <three>");

        send(NEW, Map.of("topic", "generators", "slug", "generator", "markdown", typed(bad), "do", "save"))
                .statusCode(400)
                .body(
                        containsString("href=\"#line-9\""),
                        containsString("<li id=\"line-9\" class=\"found\">"),
                        containsString("minutes: &lt;three&gt;"),
                        containsString("value=\"generator\""))
                .body(not(containsString("<three>")));

        author().get("/api/author/questions/" + ID).then().statusCode(404);
    }

    @Test
    void a_name_that_is_none_or_taken_is_refused_with_all_that_was_typed() {
        question("taken", open(ID, "A title", "An answer.")).statusCode(201);
        var other = open(UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c02"), "A title", "Typed text.");

        for (var slug : new String[] {"", "Not A Slug", "a".repeat(101), "taken"}) {
            send(NEW, Map.of("topic", "generators", "slug", slug, "markdown", typed(other), "do", "save"))
                    .statusCode(slug.equals("taken") ? 409 : 400)
                    .body(containsString("role=\"alert\""), containsString("Typed text."));
        }
        send(NEW, Map.of("topic", "asyncio", "slug", "x", "markdown", typed(other), "do", "save"))
                .statusCode(409)
                .body(containsString("python/concurrency/asyncio/topic.md"), containsString("Typed text."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "</textarea><script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "`<script>alert(1)</script>`"
            })
    void no_field_of_a_question_gets_a_script_into_a_page(String attack) {
        var text = open(ID, "'Title " + attack.replace("'", "''") + "'", attack)
                .replace("it pauses", attack.replace("\n", " ") + " it pauses")
                .replace("Explain what", attack + " explain what")
                .replace("tags: [generators]", "tags: ['" + attack.replace("'", "''") + "']");

        var page = send(NEW, Map.of("topic", "generators", "slug", attack, "markdown", typed(text), "do", "preview"))
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .extract()
                .asString();

        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("href=\"javascript:")
                .doesNotContain("<svg onload");
    }
}
