package dev.rehearse.question.author.page;

import static dev.rehearse.question.fixture.AuthorBrowser.look;
import static dev.rehearse.question.fixture.AuthorBrowser.send;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of the questions of authors, and changes of several of them. */
@QuarkusTest
class AuthorListPagesTest extends AuthoredTopic {

    private static final String ONE = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0d01";
    private static final String TWO = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0d02";
    private static final Pattern LISTED = Pattern.compile("name=\"chosen\" value=\"([0-9a-f-]{36})/r\\d+\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private static void writeTwo() {
        question("one", open(UUID.fromString(ONE), "The first", "An answer about 100 % of it."))
                .statusCode(201);
        question("two", open(UUID.fromString(TWO), "The second", "Something else."))
                .statusCode(201);
    }

    private static List<String> listed(String path) {
        var html = look(path).statusCode(200).extract().asString();
        return LISTED.matcher(html).results().map(found -> found.group(1)).toList();
    }

    @Test
    void a_list_without_questions_leads_to_a_new_one_of_a_topic_that_is_there() {
        look("/author")
                .body(containsString("There are no questions of authors yet. <a href=\"/author/new-question\">"));
    }

    @Test
    void questions_are_found_by_topic_status_kind_and_text() {
        writeTwo();
        status(UUID.fromString(TWO), "in-review").statusCode(200);

        assertThat(listed("/author")).containsExactly(ONE, TWO);
        assertThat(listed("/author?topic=generators&status=&kind=&text=")).containsExactly(ONE, TWO);
        assertThat(listed("/author?topic=elsewhere")).isEmpty();
        assertThat(listed("/author?status=in-review")).containsExactly(TWO);
        assertThat(listed("/author?kind=order")).isEmpty();
        assertThat(listed("/author?text=FIRST")).containsExactly(ONE);
        assertThat(listed("/author?text=100+%25")).containsExactly(ONE);
        assertThat(listed("/author?text=generators/two")).containsExactly(TWO);
        assertThat(listed("/author?text=%25")).containsExactly(ONE);
        assertThat(listed("/author?text=_nothing_")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=gone", "kind=riddle", "topic=Not+a+slug", "after=x", "after=a/b/c", "changed=-1"})
    void a_filter_that_is_none_is_named(String query) {
        look("/author?" + query)
                .statusCode(400)
                .body(containsString(query.substring(0, query.indexOf('='))), containsString("<h1>"));
    }

    @Test
    void findings_of_the_lint_are_counted_per_question() {
        writeTwo();
        int count = author().get("/api/author/questions/" + ONE + "/findings")
                .then()
                .extract()
                .jsonPath()
                .getList("$")
                .size();

        assertThat(count).isPositive();
        look("/author?text=first").body(containsString(count + (count == 1 ? " finding" : " findings")));
    }

    @Test
    void pages_follow_each_other_and_no_question_is_left_out_or_shown_twice() {
        var written = new ArrayList<String>();
        for (int i = 10; i < 63; i++) {
            var id = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0e" + i);
            question("question-" + i, open(id, "Number " + i, "An answer.")).statusCode(201);
            written.add(id.toString());
        }

        var read = new ArrayList<String>();
        var path = "/author?topic=generators";
        for (int page = 0; !path.isEmpty(); page++) {
            assertThat(page).isLessThan(5);
            var html = look(path).statusCode(200).extract().asString();
            LISTED.matcher(html).results().forEach(found -> read.add(found.group(1)));
            var next = NEXT.matcher(html);
            path = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }

        assertThat(read).containsExactlyElementsOf(written);
    }

    @Test
    void a_topic_is_made_and_offers_its_first_question() {
        var markdown =
                "---\r\ntitle: <b>Iterators</b>\r\nposition: 4\r\nupdated: 2026-11-22\r\n---\r\n\r\nOne by one.\r\n";
        look("/author/new-topic")
                .statusCode(200)
                .body(containsString("value=\"python/concurrency\""))
                .body(containsString("lower-case words joined by hyphens"), not(containsString("it never changes")));

        send("/author/new-topic", Map.of("slug", "generators-2", "section", "python/concurrency", "markdown", markdown))
                .statusCode(303)
                .header("Location", "/author?topic=generators-2");

        look("/author?topic=generators-2")
                .body(
                        containsString("&lt;b&gt;Iterators&lt;/b&gt;"),
                        containsString("href=\"/author/new-question?topic=generators-2\""))
                .body(not(containsString("<b>Iterators")));
    }

    @Test
    void a_topic_that_is_refused_is_shown_again_with_the_reason_and_what_was_typed() {
        var typed = Map.of("slug", "generators", "section", "python/concurrency", "markdown", "typed & kept");
        send("/author/new-topic", typed)
                .statusCode(409)
                .body(containsString("There is a topic"), containsString("typed &amp; kept"));

        send(
                        "/author/new-topic",
                        Map.of("slug", "new-one", "section", "python/concurrency", "markdown", "typed & kept"))
                .statusCode(400)
                .body(containsString("line 1: front-matter: "), containsString("typed &amp; kept"));
        send("/author/new-topic", Map.of("slug", "New One", "section", "python/concurrency", "markdown", "x"))
                .statusCode(400)
                .body(
                        containsString(
                                "Name in addresses &quot;New One&quot; must be lower-case words joined by hyphens"),
                        containsString("New One"));
        send("/author/new-topic", Map.of("slug", "new-one", "section", "nowhere", "markdown", "x"))
                .statusCode(400)
                .body(containsString("Section &quot;nowhere&quot; is not the path of a section"));
    }
}
