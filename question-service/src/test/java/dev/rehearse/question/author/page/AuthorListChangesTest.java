package dev.rehearse.question.author.page;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthorBrowser.look;
import static dev.rehearse.question.fixture.AuthorBrowser.send;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several questions of authors are changed by the form of their list. */
@QuarkusTest
class AuthorListChangesTest extends AuthoredTopic {

    private static final String ONE = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0d01";
    private static final String TWO = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0d02";
    private static final Pattern LISTED = Pattern.compile("name=\"chosen\" value=\"([0-9a-f-]{36})/r\\d+\"");

    @BeforeEach
    void writeTwo() {
        question("one", open(UUID.fromString(ONE), "The first", "An answer about 100 % of it."))
                .statusCode(201);
        question("two", open(UUID.fromString(TWO), "The second", "Something else."))
                .statusCode(201);
    }

    private static List<String> listed(String path) {
        var html = look(path).statusCode(200).extract().asString();
        return LISTED.matcher(html).results().map(found -> found.group(1)).toList();
    }

    /** The question as the list shows it now. */
    private static String shown(String id) {
        return id + "/" + tag(UUID.fromString(id)).replace("\"", "");
    }

    @Test
    void the_status_of_those_that_are_chosen_changes() {
        send("/author/changes?topic=generators", Map.of("chosen", List.of(shown(ONE), shown(TWO)), "next", "in-review"))
                .statusCode(303)
                .header("Location", "/author?topic=generators&changed=2");

        look("/author?topic=generators&changed=2").body(containsString("2 questions were changed."));
        assertThat(listed("/author?status=in-review")).containsExactly(ONE, TWO);
        author().get("/api/author/questions/" + ONE)
                .then()
                .body("changes[1].to", equalTo("in-review"))
                .body("changes[1].by", equalTo("author"));
    }

    @Test
    void a_question_that_has_changed_since_the_list_was_shown_is_looked_at_again_first() {
        var seen = List.of(shown(ONE), shown(TWO));
        rewrite(UUID.fromString(TWO), "*", open(UUID.fromString(TWO), "Not seen", "Something else."))
                .statusCode(200);

        send("/author/changes", Map.of("chosen", seen, "next", "in-review"))
                .statusCode(409)
                .body(
                        containsString("It has changed since the list was shown."),
                        containsString("Not seen"),
                        containsString("value=\"" + TWO + "/r2\" checked"));

        assertThat(listed("/author?status=draft")).containsExactly(ONE, TWO);
    }

    @Test
    void tags_of_those_that_are_chosen_change_and_find_them() {
        send(
                        "/author/changes",
                        Map.of(
                                "chosen",
                                shown(ONE),
                                "next",
                                "",
                                "add",
                                " syntax,, lazy calls ",
                                "remove",
                                "generators"))
                .statusCode(303)
                .header("Location", "/author?changed=1");

        author().get("/api/author/questions/" + ONE)
                .then()
                .body("tags", equalTo(List.of("syntax", "lazy calls")), "status", equalTo("draft"));
        assertThat(listed("/author?tag=lazy+calls")).containsExactly(ONE);
        assertThat(listed("/author?tag=generators")).containsExactly(TWO);
        look("/author?tag=lazy+calls")
                .body(
                        containsString("syntax, lazy calls"),
                        containsString("<option value=\"lazy calls\">"),
                        containsString("action=\"/author/changes?tag=lazy+calls\""));
    }

    @Test
    void a_tag_that_is_none_is_said_beside_the_question_and_what_was_typed_stays() {
        var tooLong = "x".repeat(300);

        send(
                        "/author/changes",
                        Map.of("chosen", shown(ONE), "next", "in-review", "add", tooLong, "remove", "generators"))
                .statusCode(409)
                .body(
                        containsString(": field: tags"),
                        containsString("name=\"add\" value=\"" + tooLong + "\""),
                        containsString("name=\"remove\" value=\"generators\""),
                        containsString("value=\"in-review\" selected"));

        assertThat(listed("/author?tag=generators")).containsExactly(ONE, TWO);
    }

    @Test
    void what_keeps_a_question_from_a_change_is_said_beside_it_and_none_changes() {
        send("/author/changes", Map.of("chosen", shown(TWO), "next", "in-review"))
                .statusCode(303);

        send("/author/changes", Map.of("chosen", List.of(shown(ONE), shown(TWO)), "next", "in-review"))
                .statusCode(409)
                .body(
                        containsString("Nothing was changed; number of questions that can&#39;t be changed: 1."),
                        containsString(
                                "The status of the question is &quot;in review&quot; and can&#39;t become &quot;in review&quot;."),
                        containsString("value=\"" + shown(ONE) + "\" checked"));

        assertThat(listed("/author?status=draft")).containsExactly(ONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | Choose a status, or write tags to add or remove.
            chosen=nonsense&next=draft | number of questions that can&#39;t be changed: 1.
            next=draft             | Choose 1 to 100 questions of the list.
            chosen=ONE             | Choose a status, or write tags to add or remove.
            chosen=ONE&next=gone   | Status &quot;gone&quot; must be one of
            """)
    void a_change_of_nothing_or_to_nothing_is_refused_with_the_list(String form, String reason) {
        browser()
                .body(form.replace("ONE", ONE + "/r1"))
                .post("/author/changes")
                .then()
                .statusCode(form.contains("nonsense") ? 409 : 400)
                .body(containsString(reason), containsString("The first"));
    }
}
