package dev.rehearse.question.catalog;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.status;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.content.ImportOutcome;
import dev.rehearse.question.fixture.AuthoredContent;
import dev.rehearse.question.fixture.AuthoredTopicBesideFiles;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is to be read before a question, and after it. */
@QuarkusTest
class RelatedQuestionsTest extends AuthoredTopicBesideFiles {

    private static final String QUESTIONS = "python/concurrency/asyncio/questions/";
    private static final String WHAT = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01";
    private static final String AWAIT = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a02";
    private static final UUID ONE = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final UUID TWO = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c02");

    private int imports;

    @Test
    void the_json_of_a_question_names_them_with_their_pages() {
        relate("await", "prerequisites: [what-asyncio-is]");
        relate("what-asyncio-is", "follow-ups: [await]");
        imported();

        when().get("/api/questions/" + AWAIT)
                .then()
                .body("prerequisites.id", equalTo(List.of(WHAT)))
                .body("prerequisites[0].topic", equalTo("asyncio"))
                .body("prerequisites[0].page", equalTo("/topics/asyncio/what-asyncio-is"))
                .body(
                        "prerequisites[0].title",
                        equalTo(when().get("/api/questions/" + WHAT).path("title")))
                .body("followUps", equalTo(List.of()));
        when().get("/api/questions?topic=asyncio")
                .then()
                .body("questions.find { it.slug == 'what-asyncio-is' }.followUps.id", equalTo(List.of(AWAIT)))
                .body("questions.find { it.slug == 'what-asyncio-is' }.prerequisites", equalTo(List.of()));
    }

    @Test
    void the_page_links_to_them_in_the_language_of_the_reader() {
        relate("await", "prerequisites: [what-asyncio-is]");
        relate("what-asyncio-is", "follow-ups: [await]");
        imported();

        assertThat(page("en"))
                .contains("Read first: <a href=\"/topics/asyncio/what-asyncio-is\" lang=\"en\">")
                .contains("Read next: <a href=\"/topics/asyncio/await\" lang=\"en\">What does await do?</a>");
        assertThat(page("de"))
                .contains("Vorher lesen: <a href=\"/topics/asyncio/what-asyncio-is\" lang=\"en\">")
                .contains("Danach lesen: <a href=\"/topics/asyncio/await\" lang=\"en\">");
    }

    @Test
    void one_that_no_page_shows_is_not_named() {
        relate("await", "prerequisites: [what-asyncio-is]\nfollow-ups: [printed]");
        files.replace(QUESTIONS + "what-asyncio-is.md", "minutes:", "status: retired\nminutes:");
        imported();

        when().get("/api/questions/" + AWAIT)
                .then()
                .statusCode(200)
                .body("prerequisites", equalTo(List.of()))
                .body("followUps", equalTo(List.of()));
        assertThat(page("en")).doesNotContain("Read first:", "Read next:");
    }

    @Test
    void a_text_of_an_author_names_questions_of_the_topic_and_by_id_of_others() throws IOException {
        question("one", open(ONE, "One", "An answer.")).statusCode(201);
        question("two", related(TWO, "prerequisites: [one, " + AWAIT + "]")).statusCode(201);
        publish(ONE);
        publish(TWO);

        when().get("/api/questions/" + TWO)
                .then()
                .body("prerequisites.id", equalTo(List.of(ONE.toString(), AWAIT)))
                .body("prerequisites[0].page", equalTo("/topics/generators/one"));
        assertThat(exported().get("python/concurrency/generators/two.md"))
                .contains("prerequisites: [one, " + AWAIT + "]");

        status(ONE, "retired").statusCode(200);
        when().get("/api/questions/" + TWO).then().body("prerequisites.id", equalTo(List.of(AWAIT)));
        assertThat(exported().get("python/concurrency/generators/two.md")).contains("prerequisites: [" + AWAIT + "]");
    }

    @Test
    void a_reference_to_nothing_is_refused_by_its_line() {
        question("two", related(TWO, "prerequisites: [" + ONE + "]"))
                .statusCode(400)
                .body(
                        "errors[0].message",
                        containsString("line 10: reference: prerequisites: \"" + ONE + "\" is no other"));
    }

    @Test
    void questions_that_need_each_other_are_not_published() {
        question("one", open(ONE, "One", "An answer.")).statusCode(201);
        question("two", related(TWO, "prerequisites: [one]")).statusCode(201);
        publish(TWO);

        author().header("If-Match", AuthoredContent.tag(ONE))
                .body(Map.of("markdown", related(ONE, "prerequisites: [two]")))
                .put("/api/author/questions/" + ONE)
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("line 10: reference: prerequisites: one of them needs this"));
    }

    private void relate(String slug, String relations) {
        files.replace(QUESTIONS + slug + ".md", "minutes:", relations + "\nminutes:");
    }

    private static String related(UUID id, String relations) {
        return open(id, "A title", "An answer.").replace("minutes: 3", "minutes: 3\n" + relations);
    }

    private static String page(String language) {
        return given().header("Accept-Language", language)
                .get("/topics/asyncio")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Map<String, String> exported() throws IOException {
        var files = new HashMap<String, String>();
        var zip = author().get("/api/author/topics/generators/export").asByteArray();
        try (var unpacked = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = unpacked.getNextEntry(); entry != null; entry = unpacked.getNextEntry()) {
                files.put(entry.getName(), new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private void imported() {
        assertThat(contentImport.run(files.read(folder.resolve(String.valueOf(imports++)))))
                .isInstanceOf(ImportOutcome.Imported.class);
    }
}
