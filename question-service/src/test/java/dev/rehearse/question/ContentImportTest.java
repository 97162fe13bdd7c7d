package dev.rehearse.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.content.ContentFolder;
import dev.rehearse.question.content.ContentImport;
import dev.rehearse.question.content.ImportReport;
import dev.rehearse.question.content.ImportReport.Change;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentImportTest {

    private static final Path ORIGINAL = Path.of("src/test/content");
    private static final String ASYNCIO = "python/concurrency/asyncio/";

    @Inject
    ContentImport contentImport;

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.walk(ORIGINAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(ORIGINAL.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @AfterEach
    void restore() {
        contentImport.run(ContentFolder.read(ORIGINAL));
    }

    @Test
    void the_same_files_change_nothing() {
        var report = run();

        assertThat(report.of(Change.UNCHANGED)).isEqualTo(5);
        assertThat(report.of(Change.ADDED) + report.of(Change.CHANGED) + report.of(Change.RETIRED))
                .isZero();
    }

    @Test
    void a_changed_question_becomes_the_next_version() throws IOException {
        int before = version();
        edit("questions/what-asyncio-is.md", "A library.", "A library of Python.");

        assertThat(run().of(Change.CHANGED)).isEqualTo(1);
        assertThat(version()).isEqualTo(before + 1);
    }

    @Test
    void a_question_whose_file_is_gone_is_retired_and_comes_back_with_it() throws IOException {
        Files.delete(folder.resolve(ASYNCIO + "questions/await.md"));

        assertThat(run().of(Change.RETIRED)).isEqualTo(1);
        assertThat(ids()).hasSize(1);

        contentImport.run(ContentFolder.read(ORIGINAL));
        assertThat(ids()).hasSize(2);
    }

    @Test
    void one_bad_file_keeps_all_others_out() throws IOException {
        edit("questions/what-asyncio-is.md", "A library.", "Something else.");
        edit("items/one-thread.md", "- [x]", "- [ ]");
        int before = version();

        assertThat(run().isRefused()).isTrue();
        assertThat(version()).isEqualTo(before);
    }

    private ImportReport run() {
        return contentImport.run(ContentFolder.read(folder));
    }

    private void edit(String file, String from, String to) throws IOException {
        var path = folder.resolve(ASYNCIO + file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    private static int version() {
        return RestAssured.get("/api/questions/0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01")
                .path("version");
    }

    private static Iterable<String> ids() {
        return RestAssured.get("/api/questions").path("questions.id");
    }
}
