package dev.rehearse.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.launcher.process.LogRotation.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogRotationTest {

    private static final Rules RULES = new Rules(10, Duration.ofDays(1), 2, Duration.ofDays(14));

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-04T05:06:07Z");

    private LogRotation start() {
        var rotation = new LogRotation(folder, RULES, () -> now);
        rotation.rotate();
        return rotation;
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("a.log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void a_large_log_is_put_aside_and_its_writer_goes_on() throws IOException {
        var rotation = start();
        try (var writer = Files.newBufferedWriter(
                folder.resolve("a.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var text : new String[] {"the first one", "the second one", "the third one"}) {
                writer.write(text);
                writer.flush();
                rotation.rotate();
            }
            writer.write("short");
            writer.flush();
            rotation.rotate();
        }

        assertThat(folder.resolve("a.log")).hasContent("short");
        assertThat(folder.resolve("a.log.1")).hasContent("the third one");
        assertThat(folder.resolve("a.log.2")).hasContent("the second one");
        assertThat(folder).isDirectoryNotContaining("glob:**.3");
    }

    @Test
    void a_log_is_put_aside_after_a_day_when_something_is_in_it() throws IOException {
        write("");
        var rotation = start();
        now = now.plus(Duration.ofDays(1));
        rotation.rotate();
        assertThat(folder.resolve("a.log.1")).doesNotExist();
        write("today");

        rotation.rotate();

        assertThat(folder.resolve("a.log")).isEmptyFile();
        assertThat(folder.resolve("a.log.1")).hasContent("today");
    }

    @Test
    void an_old_copy_is_deleted_and_other_files_are_left_alone() throws IOException {
        for (var name : new String[] {"a.log.1", "b.log.1", "notes.txt"}) {
            Files.writeString(folder.resolve(name), name);
            Files.setLastModifiedTime(folder.resolve(name), FileTime.from(now.minus(Duration.ofDays(15))));
        }
        Files.setLastModifiedTime(folder.resolve("b.log.1"), FileTime.from(now.minus(Duration.ofDays(13))));

        start();

        assertThat(folder.resolve("a.log.1")).doesNotExist();
        assertThat(folder.resolve("b.log.1")).exists();
        assertThat(folder.resolve("notes.txt")).exists();
    }
}
