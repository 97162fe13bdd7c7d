package dev.rehearse.question.author.imports;

import static dev.rehearse.question.fixture.AuthoredContent.TOPIC;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rehearse.question.fixture.AuthoredContent;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files that authors import into their topics, after a look at what would become of them. */
@QuarkusTest
class TopicImportTest extends TopicImports {

    @Test
    void a_dry_run_says_what_would_be_made_and_makes_nothing() throws IOException {
        question("old", open(ID, "Old", "As it was.")).statusCode(201);
        var archive = zip(new TreeMap<>(Map.of(
                "generators/",
                "",
                "generators/topic.md",
                "---\n---\n",
                "generators/old.md",
                open(ID, "Old", "As it will be."),
                "generators/new.md",
                open(OTHER, "New", "It pauses."))));

        sent("format=markdown&name=a.zip&dryRun=true", archive)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("questions.find { it.slug == 'old' }.change", equalTo("changed"))
                .body("questions.find { it.slug == 'new' }.change", equalTo("created"))
                .body("refused", empty())
                .body("notCarried.file", equalTo(List.of("generators/topic.md")));

        assertThat(stored()).containsExactly("old");
        author().get("/api/author/questions/" + ID).then().body("markdown", containsString("As it was."));
    }

    @Test
    void what_a_dry_run_said_is_made_as_drafts() throws IOException {
        question("old", open(ID, "Old", "As it was.")).statusCode(201);
        publish(ID);
        var archive = zip(new TreeMap<>(
                Map.of("old.md", open(ID, "Old", "As it will be."), "new.md", open(OTHER, "New", "It pauses."))));
        List<Object> planned =
                sent("format=markdown&dryRun=true", archive).extract().path("questions");

        sent("format=markdown", archive)
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("questions", equalTo(planned));

        assertThat(stored()).containsExactlyInAnyOrder("old", "new");
        author().get("/api/author/questions/" + ID)
                .then()
                .body("status", equalTo("draft"))
                .body("version", equalTo(2))
                .body("publishedVersion", equalTo(1))
                .body("markdown", containsString("As it will be."));
        sent("format=markdown", archive).statusCode(200).body("questions.change", everyItem(equalTo("unchanged")));
        author().get("/api/author/questions/" + ID).then().body("version", equalTo(2));
    }

    @Test
    void an_export_is_imported_without_a_change() {
        question("old", open(ID, "Old", "As it was.")).statusCode(201);
        publish(ID);
        var export = author().get("/api/author/topics/" + TOPIC + "/export").asByteArray();

        sent("format=markdown&name=generators.zip", export)
                .statusCode(200)
                .body("questions.change", equalTo(List.of("unchanged")));
    }

    @Test
    void questions_of_a_file_may_name_each_other() throws IOException {
        var archive = zip(new TreeMap<>(Map.of(
                "a.md",
                open(ID, "A", "One.").replace("minutes: 3", "minutes: 3\nenemies: [b]"),
                "b.md",
                open(OTHER, "B", "Two."))));

        sent("format=markdown", archive).statusCode(200).body("questions", hasSize(2));
    }

    @Test
    void a_finding_names_file_and_line_and_keeps_all_out() throws IOException {
        var archive = zip(new TreeMap<>(Map.of(
                "good.md", open(ID, "Good", "It pauses."),
                "bad.md", open(OTHER, "Bad", "It pauses.").replace("difficulty: easy", "difficulty: impossible"))));

        sent("format=markdown&dryRun=true", archive)
                .statusCode(200)
                .body("refused", hasSize(1))
                .body("refused[0].file", equalTo("bad.md"))
                .body("refused[0].line", equalTo(6))
                .body("refused[0].rule", equalTo("field"));
        sent("format=markdown", archive)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].message", containsString("bad.md:6: field"));

        assertThat(stored()).isEmpty();
    }

    @Test
    void a_single_file_is_named_by_its_slug() {
        sent("format=markdown&name=keyword.md", open(ID, "Keyword", "It pauses."))
                .statusCode(200)
                .body("questions.slug", equalTo(List.of("keyword")));

        assertThat(stored()).containsExactly("keyword");
    }

    @Test
    void a_quiz_of_another_system_becomes_drafts_once() {
        sent("format=gift&name=quiz.gift", GIFT)
                .statusCode(200)
                .body("questions.change", equalTo(List.of("created", "created")))
                .body("notCarried.file", hasItem("quiz.gift"));

        sent("format=gift&name=quiz.gift", GIFT)
                .statusCode(200)
                .body("questions.change", equalTo(List.of("unchanged", "unchanged")));
        sent("format=gift&name=quiz.gift", GIFT.replace("~resume", "~again"))
                .statusCode(200)
                .body("questions.change", equalTo(List.of("unchanged", "changed")));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void what_an_author_added_to_a_question_of_another_system_stays() {
        String id = sent("format=gift&name=quiz.gift", GIFT).extract().path("questions[0].id");
        var read = author().get("/api/author/questions/" + id);
        var text = read.path("markdown").toString().replaceFirst("tags: .*", "tags: [kept]");
        AuthoredContent.rewrite(UUID.fromString(id), read.header("ETag"), text).statusCode(200);

        sent("format=gift&name=quiz.gift", GIFT.replace("~return", "~await")).statusCode(200);

        author().get("/api/author/questions/" + id)
                .then()
                .body("tags", equalTo(List.of("kept")))
                .body("markdown", containsString("await"));
    }
}
