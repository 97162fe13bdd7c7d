package dev.rehearse.question.author.topic;

import static dev.rehearse.question.fixture.AuthoredContent.PATH;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.status;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rehearse.question.content.ImportOutcome;
import dev.rehearse.question.fixture.AuthoredTopicBesideFiles;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A topic that authors made, beside those of files. */
@QuarkusTest
class AuthoredTopicTest extends AuthoredTopicBesideFiles {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String POOL = "/api/item-pool?topic=generators";

    @Test
    void an_import_touches_nothing_of_it() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        publish(ID);
        var pool = pool().asString();
        files.delete("python/concurrency/threads");

        assertThat(contentImport.run(files.read(folder))).isInstanceOf(ImportOutcome.Imported.class);

        assertThat(pool().asString()).isEqualTo(pool);
        when().get("/api/topics").then().body("slug", equalTo(List.of("asyncio", "generators")));
        when().get("/api/questions/" + ID).then().statusCode(200);
    }

    @Test
    void a_folder_with_its_name_or_the_id_of_a_draft_is_refused_as_a_whole() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        files.write(PATH + "/topic.md", "---\ntitle: Taken\nposition: 9\nupdated: 2026-11-20\n---\nText.\n");
        files.write(
                "python/concurrency/threads/taken.md",
                open(ID, "Taken", "An answer.").replace("competency: pausing\n", ""));

        var outcome = contentImport.run(files.read(folder));

        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(((ImportOutcome.Refused) outcome).findings())
                .containsExactly(
                        PATH + "/topic.md:1: name: an author made a topic of this name by the API; rename the folder",
                        "python/concurrency/threads/taken.md:1: id: has the id of a question that an author wrote by the"
                                + " API; give it a fresh UUID");
    }

    @Test
    void nothing_of_a_draft_or_of_a_question_in_review_is_served() {
        var id = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c02");
        question("published", open(id, "Served", "An answer.")).statusCode(201);
        publish(id);
        rewrite(id, tag(id), open(id, "zyxdrafttitle", "zyxdraftanswer")).statusCode(200);
        question("zyxslug", open(ID, "zyxreviewtitle", "zyxreviewanswer")).statusCode(201);
        status(ID, "in-review").statusCode(200);

        var served = Stream.of(
                        "/",
                        "/topics/generators",
                        "/topics/generators?question=zyxslug",
                        "/api/topics",
                        "/api/topics/generators",
                        "/api/questions?limit=100",
                        "/api/questions?q=title",
                        "/search?q=title",
                        "/api/suggestions?q=zyx",
                        "/feed.atom",
                        "/feed.json",
                        "/sitemap.xml")
                .map(path -> when().get(path).asString())
                .toList();

        assertThat(served)
                .noneMatch(
                        body -> body.contains("zyxdraft") || body.contains("zyxreview") || body.contains("zyxslug\""));
        assertThat(pool().asString()).doesNotContain("zyx").contains("Served");
        when().get("/api/questions?q=zyxreviewtitle").then().body("questions", equalTo(List.of()));
        when().get("/api/questions/" + ID).then().statusCode(404);
        when().get("/topics/generators").then().statusCode(200);
    }

    @Test
    void the_pool_has_its_questions_and_a_tag_of_their_versions() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        publish(ID);
        var tag = pool().header("ETag");

        rewrite(ID, tag(ID), open(ID, "A title", "Another answer.").replace("difficulty: easy", "difficulty: hard"))
                .statusCode(200);
        service().header("If-None-Match", tag).get(POOL).then().statusCode(304);
        publish(ID);

        service()
                .header("If-None-Match", tag)
                .get(POOL)
                .then()
                .statusCode(200)
                .body("items.version", hasItem(2))
                .body("items.parameters.difficulty", hasItem(1.0f))
                .body("items[0].competency.title", equalTo("Pausing and resuming"));
    }

    private static Response pool() {
        return service().get(POOL);
    }

    private static RequestSpecification service() {
        return given().header("Authorization", Tokens.bearer("service"));
    }
}
