package dev.rehearse.question.author.exports;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.rehearse.question.fixture.AuthoredContent;
import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What exports of a topic of open questions leave out, and files that would have none of them. */
@QuarkusTest
class ExportLossesTest extends AuthoredTopic {

    private static final String EXPORT = "/api/author/topics/generators/export";

    @BeforeEach
    void publishTwo() {
        publish("open", "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01", "What is a generator?");
        publish("word", "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c02", "Which word?");
    }

    private static void publish(String slug, String id, String prompt) {
        question(slug, open(UUID.fromString(id), prompt, "It pauses.")).statusCode(201);
        AuthoredContent.publish(UUID.fromString(id));
    }

    @Test
    void equal_losses_are_one_with_their_number_and_their_questions_folded() {
        publish("more", "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c04", "What pauses?");
        var listed = author().get(EXPORT + "/not-carried?format=aiken").jsonPath();
        var repeated = listed.<String>getList("notCarried.findAll { it.file.endsWith('/open.md') }.message");

        var page = browser().get("/author/topics/generators/export").asString();

        var section = Jsoup.parse(page).select("section#aiken");
        assertThat(section.select("details summary .grow").eachText()).containsExactlyElementsOf(repeated);
        assertThat(section.select("details summary .quiet").eachText()).containsOnly("3 times");
        assertThat(section.select("details:first-of-type li").eachText())
                .containsExactlyInAnyOrder(
                        "python/concurrency/generators/open.md",
                        "python/concurrency/generators/word.md",
                        "python/concurrency/generators/more.md");
        assertThat(section.select("details[open]")).isEmpty();
        assertThat(listed.getList("notCarried.findAll { it.file.endsWith('/more.md') }.message"))
                .isEqualTo(repeated);
    }

    @Test
    void a_file_without_a_question_is_a_problem_that_says_why() {
        author().accept("*/*")
                .get(EXPORT + "?format=aiken")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("title", equalTo("Nothing to export"))
                .body(
                        "detail",
                        equalTo("The format aiken has a place for none of the published questions of \"generators\"."))
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "python/concurrency/generators/open.md", "python/concurrency/generators/word.md")))
                .body("errors.message", everyItem(startsWith("the question is left out: ")));
        browser()
                .header("Accept-Language", "de")
                .get("/author/topics/generators/export")
                .then()
                .body(containsString("Aiken <span class=\"quiet\">keine Datei: keine Frage passt hinein</span>"))
                .body(not(containsString("file?format=aiken")));
        browser()
                .header("Accept-Language", "de")
                .get("/author/topics/generators/export/file?format=aiken")
                .then()
                .statusCode(409)
                .body(containsString("<h1>Nichts zu exportieren</h1>"))
                .body(containsString(
                        "<a class=\"button\" href=\"/author/topics/generators/export\">Andere Formate</a>"));
    }
}
