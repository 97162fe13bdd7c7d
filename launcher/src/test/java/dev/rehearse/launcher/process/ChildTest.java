package dev.rehearse.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class ChildTest {

    @TempDir
    Path folder;

    private Path pidFiles;

    @BeforeEach
    void prepare() throws IOException {
        pidFiles = Files.createDirectory(folder.resolve("processes"));
    }

    @Test
    void a_child_that_does_not_listen_is_ended_with_all_that_it_started() throws Exception {
        var child = start("trap '' TERM; sleep 600 & echo up; wait; sleep 600");
        awaitLog("up");
        var grandchild = ProcessHandle.of(child.pid())
                .orElseThrow()
                .descendants()
                .findFirst()
                .orElseThrow();

        child.stop(Duration.ofMillis(100));

        assertThat(child.isAlive()).isFalse();
        assertThat(grandchild.isAlive()).isFalse();
        assertThat(pidFiles).isEmptyDirectory();
    }

    @Test
    void a_child_that_a_killed_launcher_left_is_found_and_stopped() {
        var child = start("exec sleep 600");

        assertThat(OrphanedProcesses.stop(pidFiles)).containsExactly("stub");

        assertThat(child.isAlive()).isFalse();
        assertThat(pidFiles).isEmptyDirectory();
    }

    @Test
    void another_process_with_the_same_number_is_left_alone() throws IOException {
        var child = start("exec sleep 600");
        Files.writeString(pidFiles.resolve("stub"), child.pid() + " 2020-01-01T00:00:00Z\n");
        Files.writeString(pidFiles.resolve("broken"), "no number");

        assertThat(OrphanedProcesses.stop(pidFiles)).isEmpty();

        assertThat(child.isAlive()).isTrue();
        child.kill();
    }

    private Child start(String script) {
        return Child.start(new Program(
                "stub",
                List.of("sh", "-c", script),
                Map.of(),
                folder,
                folder.resolve("stub.log"),
                pidFiles.resolve("stub")));
    }

    private void awaitLog(String line) throws IOException {
        while (!Files.readString(folder.resolve("stub.log")).contains(line)) {
            Thread.onSpinWait();
        }
    }
}
