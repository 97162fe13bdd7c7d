package dev.rehearse.question.content;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.question.content.ImportReport.Change;
import dev.rehearse.question.fixture.FolderOfFiles;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentImportTest {

    private static final String ASYNCIO = "python/concurrency/asyncio";
    private static final String QUESTION = ASYNCIO + "/questions/what-asyncio-is.md";
    private static final String OTHER_QUESTION = ASYNCIO + "/questions/await.md";
    private static final String NEW_ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0aff";

    @Inject
    ContentImport contentImport;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @TempDir
    Path root;

    private final FolderOfFiles folder = FolderOfFiles.original();

    @AfterEach
    void restore() {
        contentImport.run(ContentFolder.read(FolderOfFiles.ORIGINAL));
    }

    @Test
    void the_same_files_change_nothing() {
        var report = imported();

        assertThat(report).hasToString("0 added, 0 changed, 7 unchanged, 0 retired");
    }

    @Test
    void a_changed_question_becomes_the_next_version() {
        int before = version();
        folder.replace(QUESTION, "A library.", "A library of Python.");

        assertThat(imported().of(Change.CHANGED)).isEqualTo(1);
        assertThat(version()).isEqualTo(before + 1);
    }

    @Test
    void a_question_whose_file_is_gone_is_retired_and_comes_back_with_it() {
        folder.delete(OTHER_QUESTION);

        assertThat(imported().of(Change.RETIRED)).isEqualTo(1);
        assertThat(ids()).hasSize(1);

        restore();
        assertThat(ids()).hasSize(2);
    }

    @Test
    void one_bad_file_keeps_all_others_out_and_readiness_says_so() {
        folder.replace(QUESTION, "A library.", "Something else.");
        folder.replace(ASYNCIO + "/items/one-thread.md", "- [x]", "- [ ]");
        var before = ServedCatalog.now();

        assertThat(run()).isInstanceOf(ImportOutcome.Refused.class);

        assertThat(ServedCatalog.now()).isEqualTo(before);
        when().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .rootPath("checks.find { it.name == 'content' }")
                .body("status", equalTo("UP"))
                .body("data.state", equalTo("refused"))
                .body("data.findings", equalTo(1))
                .body("data.report", startsWith(ASYNCIO + "/items/one-thread.md:10: options: a single choice has one"))
                .body("data.topics", equalTo(2))
                .body("data.questions", equalTo(7));
    }

    @Test
    void a_name_of_a_deleted_file_can_be_taken_by_another() {
        folder.delete(OTHER_QUESTION);
        folder.move(QUESTION, OTHER_QUESTION);

        assertThat(imported()).hasToString("0 added, 1 changed, 5 unchanged, 1 retired");
    }

    @Test
    void two_names_can_be_swapped() {
        folder.swap(QUESTION, OTHER_QUESTION);

        assertThat(imported()).hasToString("0 added, 2 changed, 5 unchanged, 0 retired");
    }

    @Test
    void a_file_can_get_a_new_id() {
        folder.write(QUESTION, folder.text(QUESTION).replaceFirst("id: .*", "id: " + NEW_ID));

        assertThat(imported()).hasToString("1 added, 0 changed, 6 unchanged, 1 retired");
    }

    @Test
    void a_topic_whose_folder_is_gone_leaves_the_site_and_comes_back_with_it() {
        folder.delete(ASYNCIO);

        imported();
        when().get("/topics/asyncio").then().statusCode(404);
        when().get("/api/topics").then().body("slug", equalTo(List.of("threads")));

        restore();
        when().get("/topics/asyncio").then().statusCode(200);
    }

    @Test
    void topics_can_swap_names_and_move_to_another_section() {
        folder.swap(ASYNCIO, "python/concurrency/threads");
        folder.write("python/basics/section.md", "---\ntitle: Basics\nposition: 1\n---\nText.\n");
        folder.move(ASYNCIO, "python/basics/asyncio");

        assertServed();
    }

    @Test
    void a_question_that_is_retired_is_in_no_pool() {
        int before = ServedCatalog.now().items().size();
        folder.replace(ASYNCIO + "/items/one-thread.md", "minutes: 1", "minutes: 1\nstatus: retired");

        assertThat(imported().of(Change.RETIRED)).isEqualTo(1);
        assertThat(ServedCatalog.now().items()).hasSize(before - 1);
    }

    @Test
    void a_pilot_is_in_the_pool_as_such() {
        folder.replace(ASYNCIO + "/items/one-thread.md", "minutes: 1", "minutes: 1\nstatus: pilot");
        imported();

        given().header("Authorization", Tokens.bearer("service"))
                .get("/api/item-pool?topic=asyncio")
                .then()
                .body("items.status", hasItem("pilot"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: \"\"",
                "title: \"A\\0\"",
                "title: \"\\uD800\"",
                "position: 0",
                "position: 99999999999",
                "updated: \"+999999999-01-01\"",
            })
    void a_topic_that_could_not_be_stored_is_refused(String line) {
        var topic = ASYNCIO + "/topic.md";
        folder.write(
                topic,
                folder.text(topic).replaceFirst(line.replaceFirst(":.*", "") + ": .*", Matcher.quoteReplacement(line)));

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A \0 library.", "A \u001b library.", "A \uFEFF library."})
    void a_question_that_could_not_be_stored_is_refused(String text) {
        folder.replace(QUESTION, "A library.", text);

        assertRefused();
    }

    private void assertRefused() {
        var before = ServedCatalog.now();

        assertThat(run()).isInstanceOf(ImportOutcome.Refused.class);

        assertThat(ServedCatalog.now()).isEqualTo(before);
    }

    private void assertServed() {
        var reading = folder.read(root);

        assertThat(contentImport.run(reading)).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(ServedCatalog.now()).isEqualTo(ServedCatalog.of(((Reading.Good) reading).content()));
    }

    private ImportReport imported() {
        return ((ImportOutcome.Imported) run()).report();
    }

    private ImportOutcome run() {
        return contentImport.run(folder.read(root));
    }

    private static int version() {
        return when().get("/api/questions/0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01").path("version");
    }

    private static Iterable<String> ids() {
        return when().get("/api/questions").path("questions.id");
    }
}
