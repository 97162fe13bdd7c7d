package dev.rehearse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A start on a small tmpfs. Only root can mount one, so these tests are skipped for other users. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class FullDiskTest {

    private static final int BYTES = 1 << 20;

    @TempDir
    Path folder;

    private Path disk;
    private Path home;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        home = StubHome.in(folder.resolve("home"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + BYTES, "tmpfs", disk.toString()), "mounting needs root");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    private String start() throws IOException, InterruptedException {
        try (var launcher = LauncherProcess.run(home, disk.resolve("data"), List.of())) {
            var said = launcher.toTheEnd();
            assertThat(launcher.exitCode()).isEqualTo(1);
            return said;
        }
    }

    @Test
    void a_first_start_on_a_disk_that_is_too_small_is_refused_before_anything_is_made() throws Exception {
        assertThat(start())
                .startsWith("The disk of " + disk.resolve("data") + " is full: 0 MB are free, and this start needs ")
                .endsWith("name a folder on another disk: ./rehearse run --data FOLDER\n")
                .hasLineCount(2);
        assertThat(disk.resolve("data/postgres")).doesNotExist();
    }

    @Test
    void a_disk_without_any_space_is_the_reason_that_is_told() throws Exception {
        Files.createDirectory(disk.resolve("data"));
        fill();

        assertThat(start())
                .startsWith("The data folder " + disk.resolve("data") + " can't be used (")
                .contains("No space left on device")
                .hasLineCount(2);
    }

    private void fill() throws IOException {
        try (var file = Files.newOutputStream(disk.resolve("filling"))) {
            file.write(new byte[2 * BYTES]);
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
