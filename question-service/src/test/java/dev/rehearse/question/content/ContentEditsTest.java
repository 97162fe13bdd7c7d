package dev.rehearse.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.folder.Reading;
import dev.rehearse.question.fixture.FolderOfFiles;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any edit of the content folder the service runs on, and serves the new folder or, if that is rejected, the old
 * one.
 */
@Tag("thorough")
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentEditsTest {

    private static final int EDITIONS = 60;

    @Inject
    ContentImport contentImport;

    @TempDir
    Path root;

    @AfterEach
    void restore() {
        contentImport.run(FolderOfFiles.original().read(root.resolve("original")));
    }

    @Test
    void random_edits_end_in_the_new_folder_or_the_old_one() {
        edit(1);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void more_random_edits_end_so_too(long seed) {
        edit(seed);
    }

    private void edit(long seed) {
        var random = new SplittableRandom(seed);
        var edits = new ContentEdits(random);
        var good = FolderOfFiles.original();
        var expected = ServedCatalog.now();

        for (int edition = 0; edition < EDITIONS; edition++) {
            var folder = good.copy();
            for (int i = random.nextInt(3); i >= 0; i--) {
                edits.edit(folder);
            }
            var reading = folder.read(root.resolve("edition-" + edition));
            var outcome = contentImport.run(reading);
            if (reading instanceof Reading.Good(var content)) {
                assertThat(outcome).as("seed %d, edition %d", seed, edition).isInstanceOf(ImportOutcome.Imported.class);
                good = folder;
                expected = ServedCatalog.of(content);
            } else {
                assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
            }
            assertThat(ServedCatalog.now())
                    .as("seed %d, edition %d", seed, edition)
                    .isEqualTo(expected);
            good = folder.files().size() < 6 ? FolderOfFiles.original() : good;
        }
    }
}
