package dev.rehearse.question.catalog;

import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.topic;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.content.ImportOutcome;
import dev.rehearse.question.fixture.AuthoredTopicBesideFiles;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A section whose folder has another name now is found by its former ones, and topics of authors are still in it. */
@QuarkusTest
@WithTestResource(Postgres.class)
class FormerSectionTest extends AuthoredTopicBesideFiles {

    private static final UUID ONE = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c11");
    private static final String MADE_BY_AUTHOR = "/api/topics/generators";

    private int imports;

    @BeforeEach
    void publishOne() {
        question("one", open(ONE, "One", "An answer.")).statusCode(201);
        publish(ONE);
    }

    @Test
    void the_page_of_its_track_has_a_place_for_each_of_its_names() {
        rename("python/concurrency", "python/parallelism", "[concurrency, threading]");

        when().get("/tracks/python")
                .then()
                .body(containsString("<section id=\"parallelism\""))
                .body(containsString("<span id=\"concurrency\"></span><span id=\"threading\"></span>"));
        when().get("/topics/asyncio").then().body(containsString("<a href=\"/tracks/python#parallelism\">"));
        when().get("/api/topics/asyncio")
                .then()
                .body("section.path", equalTo("python/parallelism"))
                .body("section.formerSlugs", equalTo(List.of("concurrency", "threading")));
    }

    @Test
    void topics_of_authors_are_in_the_renamed_section() {
        rename("python/concurrency", "python/parallelism", "[concurrency]");

        when().get(MADE_BY_AUTHOR)
                .then()
                .body("path", equalTo("python/parallelism/generators"))
                .body("section.formerSlugs", equalTo(List.of("concurrency")));
        topic("lazy").statusCode(400).body("errors[0].field", equalTo("/section"));
    }

    @Test
    void topics_of_authors_are_in_the_renamed_track() {
        rename("python", "snakes", "[python]");

        when().get(MADE_BY_AUTHOR)
                .then()
                .body("path", equalTo("snakes/concurrency/generators"))
                .body("track.path", equalTo("snakes"));
        when().get("/tracks/python").then().statusCode(200).body(containsString("href=\"/topics/generators\""));
    }

    @Test
    void topics_of_authors_follow_both_renamed_at_once_and_a_section_without_files() {
        rename("python/concurrency", "python/other", "[]");
        when().get(MADE_BY_AUTHOR).then().body("section.path", equalTo("python/concurrency"));

        files.move("python/other", "python/parallelism");
        files.replace("python/parallelism/section.md", "former-slugs: []", "former-slugs: [other]");
        rename("python", "snakes", "[python]");

        when().get(MADE_BY_AUTHOR).then().body("section.path", equalTo("snakes/concurrency"));
        when().get("/api/topics/asyncio").then().body("section.path", equalTo("snakes/parallelism"));
        when().get("/tracks/snakes").then().body(containsString("id=\"concurrency\""));
    }

    private void rename(String from, String to, String former) {
        files.move(from, to);
        var own = to.contains("/") ? "/section.md" : "/track.md";
        files.replace(to + own, "position:", "former-slugs: " + former + "\nposition:");
        assertThat(contentImport.run(files.read(Path.of(folder.toString(), String.valueOf(imports++)))))
                .isInstanceOf(ImportOutcome.Imported.class);
    }
}
