package dev.rehearse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the images are built, by an engine that only notes what it is asked for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class ImagesTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("rehearse.home"));
    private static final List<String> SERVICES = List.of("question-service", "interview-service", "notify-service");

    @TempDir
    Path home;

    @BeforeEach
    void prepare() throws IOException {
        Files.copy(REPOSITORY.resolve("rehearse"), home.resolve("rehearse"));
    }

    /**
     * An engine in whose builds this happens; the service is that of the image, or empty for what all have in common.
     */
    private void engineDoes(String commands) throws IOException {
        var engine = Files.createDirectory(home.resolve("tools")).resolve("docker");
        Files.writeString(engine, """
                #!/bin/sh
                [ "$1" = build ] || exit 0
                service=
                for word; do
                    case $word in SERVICE=*) service=${word#*=} ;; esac
                done
                cd '%s'
                %s
                """.formatted(home, commands));
        assertThat(engine.toFile().setExecutable(true)).isTrue();
    }

    private String images(int status) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", home.resolve("rehearse").toString(), "images");
        builder.redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("REHEARSE_TESTING", "1");
        builder.environment().merge("PATH", home.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(status);
        return output;
    }

    private Path built() {
        return home.resolve("target/rehearse/images");
    }

    @Test
    void those_of_all_services_are_built_at_the_same_time_after_what_they_have_in_common() throws Exception {
        engineDoes("""
                echo "${service:-common}" >>begun
                [ -n "$service" ] || exit 0
                until [ "$(wc -l <begun)" -eq 4 ]; do sleep 0.05; done
                """);

        images(0);

        assertThat(Files.readAllLines(home.resolve("begun")))
                .startsWith("common")
                .containsAll(SERVICES)
                .hasSize(4);
        assertThat(built()).exists();
    }

    @Test
    void one_that_is_not_built_is_shown_with_its_log_and_ends_the_others() throws Exception {
        engineDoes("""
                [ -n "$service" ] || exit 0
                if [ $service = interview-service ]; then
                    until [ -e question-service.pid ] && [ -e notify-service.pid ]; do sleep 0.05; done
                    echo no space left
                    exit 1
                fi
                echo $$ >$service.new
                mv $service.new $service.pid
                [ $service = notify-service ] || exit 0
                exec sleep 600
                """);

        assertThat(images(1))
                .endsWith("no space left\nThe image was not built. All of it is in "
                        + home.toRealPath().resolve("target/rehearse/image-interview-service.log") + "\n");
        assertThat(built()).doesNotExist();
        var other = Long.parseLong(
                Files.readString(home.resolve("notify-service.pid")).strip());
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        ProcessHandle.of(other).filter(ProcessHandle::isAlive).isEmpty());
    }
}
