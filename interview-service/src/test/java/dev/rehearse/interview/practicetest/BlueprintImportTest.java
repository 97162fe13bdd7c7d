package dev.rehearse.interview.practicetest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = OtherServices.class)
@WithTestResource(value = Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlueprintImportTest {

    private static final Path ORIGINAL = Path.of("src/test/content");
    private static final String DRAFT = "python/concurrency/draft-only/practice-test.yaml";

    @Inject
    BlueprintImport blueprints;

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.walk(ORIGINAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(ORIGINAL.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @AfterEach
    void restore() {
        blueprints.run(ContentFolder.read(ORIGINAL));
    }

    @Test
    void one_bad_file_anywhere_in_the_folder_keeps_all_drafts_as_they_are() throws IOException {
        edit(DRAFT, "title: A draft", "title: Another title");
        edit("python/concurrency/asyncio/topic.md", "position: 1", "position: 0");

        assertThat(blueprints.run(ContentFolder.read(folder))).isFalse();
        assertThat(titlesOfDrafts()).contains("A draft").doesNotContain("Another title");
    }

    @Test
    void a_blueprint_that_is_wrong_keeps_all_drafts_as_they_are() throws IOException {
        edit("python/concurrency/threads/practice-test.yaml", "title: Threads", "title: \"\\0\"");
        edit(DRAFT, "title: A draft", "title: Another title");

        assertThat(blueprints.run(ContentFolder.read(folder))).isFalse();
        assertThat(titlesOfDrafts()).contains("A draft").doesNotContain("Another title");
    }

    @Test
    void a_draft_follows_its_file_and_goes_with_it() throws IOException {
        edit(DRAFT, "title: A draft", "title: Another title");
        assertThat(blueprints.run(ContentFolder.read(folder))).isTrue();
        assertThat(titlesOfDrafts()).contains("Another title");

        Files.delete(folder.resolve(DRAFT));
        assertThat(blueprints.run(ContentFolder.read(folder))).isTrue();
        assertThat(titlesOfDrafts()).doesNotContain("Another title", "A draft");
    }

    private void edit(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    private static List<String> titlesOfDrafts() {
        return given().header("Authorization", Tokens.bearer("operator"))
                .get("/api/practice-tests/drafts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("title");
    }
}
