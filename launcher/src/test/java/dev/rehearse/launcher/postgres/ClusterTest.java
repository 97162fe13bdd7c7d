package dev.rehearse.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.installation.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClusterTest {

    @TempDir
    Path temporary;

    private DataFolder folder;
    private Cluster cluster;

    @BeforeEach
    void prepare() {
        folder = new DataFolder(temporary).prepare();
        cluster = new Cluster(folder);
    }

    @Test
    void data_of_another_major_release_are_refused() throws IOException {
        madeBy("16");

        assertThatThrownBy(cluster::requireMajor)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("--data");
    }

    @Test
    void data_of_this_release_and_no_data_are_welcome() throws IOException {
        cluster.requireMajor();

        madeBy(Cluster.MAJOR);

        cluster.requireMajor();
    }

    @Test
    void a_first_start_that_was_interrupted_begins_anew() throws IOException {
        cluster.removeUnfinished();
        madeBy(Cluster.MAJOR);
        Files.createDirectories(folder.binaries().resolve("PG-1/bin"));

        cluster.removeUnfinished();

        assertThat(folder.postgres()).doesNotExist();
        assertThat(folder.binaries()).isEmptyDirectory();
    }

    @Test
    void a_finished_cluster_stays() throws IOException {
        cluster.removeUnfinished();
        madeBy(Cluster.MAJOR);
        cluster.finished();

        cluster.removeUnfinished();

        assertThat(folder.postgres()).isNotEmptyDirectory();
        assertThat(cluster.isNew()).isFalse();
    }

    @Test
    void a_database_without_its_password_is_refused() throws IOException {
        madeBy(Cluster.MAJOR);

        assertThatThrownBy(() -> DatabasePasswords.of(folder, new SecureRandom()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("database.key");
    }

    private void madeBy(String major) throws IOException {
        Files.createDirectories(folder.postgres());
        Files.writeString(folder.postgres().resolve("PG_VERSION"), major + "\n");
    }
}
