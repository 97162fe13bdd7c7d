package dev.rehearse.launcher.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.launcher.layout.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CacheTest {

    @TempDir
    Path home;

    private DataFolder data;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        data = new DataFolder(home.resolve("data")).prepare();
        jar = Service.QUESTION.application(home).resolve("lib/main/one.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "jar");
    }

    @Test
    void a_finished_cache_is_used_and_those_of_earlier_builds_go() throws IOException {
        Files.writeString(data.aot().resolve("question-service-0123456789abcdef.aot"), "old");
        Files.writeString(data.aot().resolve("interview-service-0123456789abcdef.aot"), "another's");
        Files.writeString(data.aot().resolve("question-service.draft"), "new");
        var cache = cache();
        assertThat(cache.flags()).isEmpty();

        assertThat(cache.adopt()).isTrue();

        assertThat(cache.isMissing()).isFalse();
        assertThat(cache.flags()).singleElement().asString().startsWith("-XX:AOTCache=" + data.aot());
        assertThat(data.aot()).isDirectoryNotContaining("glob:**/question-service-0123456789abcdef.aot");
        assertThat(data.aot()).isDirectoryContaining("glob:**/interview-service-0123456789abcdef.aot");
        assertThat(cache().isMissing()).isFalse();
    }

    @Test
    void an_empty_draft_is_no_cache() throws IOException {
        Files.createFile(data.aot().resolve("question-service.draft"));

        assertThat(cache().adopt()).isFalse();

        assertThat(cache().isMissing()).isTrue();
    }

    @Test
    void half_a_cache_is_removed() throws IOException {
        Files.writeString(data.aot().resolve("question-service.draft"), "half");
        Files.writeString(data.aot().resolve("question-service.draft.config"), "half");

        cache().discardDraft();

        assertThat(data.aot()).isEmptyDirectory();
    }

    @Test
    void another_build_needs_another_cache() throws IOException {
        Files.writeString(data.aot().resolve("question-service.draft"), "new");
        cache().adopt();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));

        assertThat(cache().isMissing()).isTrue();
    }

    private Cache cache() {
        return Cache.of(Service.QUESTION, data, home, List.of("-Xmx256m"));
    }
}
