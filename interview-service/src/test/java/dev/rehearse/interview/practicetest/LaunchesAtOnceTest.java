package dev.rehearse.interview.practicetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.HeldLock;
import dev.rehearse.testing.Postgres;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Launches beside other launches and beside imports. Two drafts belong to one topic. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchesAtOnceTest extends WithOtherServices {

    private static final Path CONTENT = Path.of("src/test/content");

    @Inject
    Database database;

    @Inject
    AgroalDataSource source;

    @Inject
    BlueprintImport blueprints;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void make_two_drafts() {
        for (var slug : new String[] {"first-of-two", "second-of-two"}) {
            database.run("""
                    INSERT INTO interview.practice_test (id, slug, topic, title, description, settings, status)
                    SELECT gen_random_uuid(), '%s', 'two-tests', title, description, settings, 'DRAFT'
                    FROM interview.practice_test WHERE slug = 'draft-only'
                    """.formatted(slug));
        }
    }

    @AfterEach
    void remove_them() {
        threads.close();
        database.run("""
                DELETE FROM interview.launch_announcement WHERE practice_test IN
                    (SELECT id FROM interview.practice_test WHERE topic = 'two-tests')
                """);
        database.run("DELETE FROM interview.practice_test WHERE topic = 'two-tests'");
    }

    @Test
    void of_two_launches_for_one_topic_one_is_refused() throws SQLException {
        var drafts = HeldLock.by(source, "SELECT FROM interview.practice_test WHERE topic = 'two-tests' FOR UPDATE");

        var launches = Stream.of("first-of-two", "second-of-two")
                .map(slug -> CompletableFuture.supplyAsync(() -> Candidate.launch(slug), threads))
                .toList();
        drafts.awaitWaiting(2);
        drafts.release();

        assertThat(launches.stream().map(launch -> launch.join().extract().statusCode()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_draft_that_is_about_to_be_launched_is_not_updated_from_its_file() throws SQLException, IOException {
        addBlueprint("first-of-two", "Another title");
        // Before: what waits for a lock does so for seconds at most.
        var content = ContentFolder.read(folder);
        var announcements = HeldLock.by(source, "LOCK TABLE interview.launch_announcement IN SHARE MODE");

        var launch = CompletableFuture.supplyAsync(() -> Candidate.launch("first-of-two"), threads);
        announcements.awaitWaiting(1);
        var read = CompletableFuture.supplyAsync(() -> blueprints.run(content), threads);
        announcements.awaitWaiting(2, read);
        announcements.release();

        launch.join().statusCode(200);
        assertThat(read.join()).isTrue();
        assertThat(database.value("""
                        SELECT concat_ws(' ', status, title) FROM interview.practice_test WHERE slug = 'first-of-two'
                        """)).isEqualTo("LAUNCHED A draft");
    }

    /** To all content of the tests. */
    private void addBlueprint(String slug, String title) throws IOException {
        try (var files = Files.walk(CONTENT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(CONTENT.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        var draft = folder.resolve("python/concurrency/draft-only");
        var added = Files.createDirectories(folder.resolve("python/concurrency/two-tests"));
        Files.copy(draft.resolve("topic.md"), added.resolve("topic.md"));
        Files.writeString(
                added.resolve("practice-test.yaml"),
                Files.readString(draft.resolve("practice-test.yaml"))
                        .replace("slug: draft-only", "slug: " + slug)
                        .replace("title: A draft", "title: " + title));
    }
}
