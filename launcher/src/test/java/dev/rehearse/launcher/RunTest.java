package dev.rehearse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.launcher.layout.FreePorts;
import dev.rehearse.launcher.layout.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All runs share a data folder, so that PostgreSQL is unpacked once. */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
class RunTest {

    private static final String READY = "Ctrl-C stops everything";

    private final HttpClient browser = HttpClient.newHttpClient();
    private final Ports ports = FreePorts.next();
    private Path home = Path.of("");
    private Path data = Path.of("");

    @BeforeAll
    void build(@TempDir Path temporary) throws IOException {
        home = StubHome.in(temporary.resolve("home with spaces"));
        data = temporary.resolve("data");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void everything_starts_behind_one_gateway_and_stops_without_a_trace() throws Exception {
        try (var launcher = run("--no-training").await(READY)) {
            assertThat(get("/environment"))
                    .isEqualTo("question jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/rehearse");
            assertThat(get("/interview/environment")).startsWith("interview ");
            assertThat(get("/notify/environment")).startsWith("notify ");
            assertThat(get("/mailbox/")).contains("No mail yet");
            var processes = launcher.processes();
            assertThat(processes).hasSize(5);

            assertThat(launcher.stop()).isZero();

            assertThat(launcher.toTheEnd()).endsWith("stopped\n").doesNotContain("by itself");
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            assertThat(data.resolve("ready.json")).doesNotExist();
            assertThat(data.resolve("processes")).isEmptyDirectory();
        }
    }

    @Test
    @Tag("slow")
    void a_service_that_dies_comes_back() throws Exception {
        try (var launcher = run("--no-training").await(READY)) {
            get("/notify/die");

            launcher.await("notify-service stopped by itself (exit code 3)").await("notify-service is ready again");

            assertThat(get("/notify/hello")).isEqualTo("hello from /notify/hello");
            assertThat(launcher.processes()).hasSize(5).allMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    @Tag("slow")
    void a_postgres_that_dies_comes_back_however_often() throws Exception {
        try (var launcher = run("--no-training").await(READY)) {
            for (var i = 0; i < 3; i++) {
                launcher.processes().stream().filter(RunTest::isPostgres).forEach(ProcessHandle::destroyForcibly);

                launcher.await("PostgreSQL stopped by itself").await("PostgreSQL is ready again");
            }

            assertThat(launcher.processes()).hasSize(5).allMatch(ProcessHandle::isAlive);
            assertThat(launcher.stop()).isZero();
            assertThat(launcher.toTheEnd()).endsWith("stopped\n");
        }
    }

    @Test
    @Tag("slow")
    void what_a_killed_launcher_left_is_cleaned_up() throws Exception {
        var killed = run("--no-training").await(READY);
        var orphans = killed.processes();
        killed.kill();

        try (var launcher = run("--no-training").await(READY)) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            launcher.stop();
            assertThat(launcher.toTheEnd()).contains("still ran from an earlier start, and was stopped");
        }
    }

    @Test
    void a_second_run_on_the_same_data_is_refused() throws Exception {
        try (var first = run("--no-training").await(READY);
                var second = run("--no-training")) {
            assertThat(second.toTheEnd())
                    .contains("already running on " + data)
                    .doesNotContain("Exception")
                    .hasLineCount(1);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(get("/hello")).isEqualTo("hello from /hello");
            assertThat(first.stop()).isZero();
        }
    }

    @Test
    void a_taken_port_is_refused_in_one_sentence() throws Exception {
        try (var other = new ServerSocket(ports.smtp(), 1, InetAddress.getLoopbackAddress());
                var launcher = run("--no-training")) {
            assertThat(launcher.toTheEnd())
                    .contains("Port " + other.getLocalPort())
                    .contains("mailbox")
                    .hasLineCount(1);
            assertThat(launcher.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_port_that_browsers_block_is_refused_in_one_sentence(@TempDir Path other) throws Exception {
        try (var launcher = LauncherProcess.run(home, other.resolve("data"), List.of("--port", "10080"))) {
            assertThat(launcher.toTheEnd())
                    .contains("Browsers refuse to connect to port 10080")
                    .hasLineCount(1);
            assertThat(launcher.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_folder_that_can_not_be_used_is_refused_with_the_reason_and_the_way_out(@TempDir Path other)
            throws Exception {
        var file = Files.createFile(other.resolve("file"));

        for (var folder :
                List.of(file, file.resolve("below"), Path.of("/proc/rehearse"), Path.of("/dev/null/rehearse"))) {
            try (var launcher = LauncherProcess.run(home, folder, List.of())) {
                assertThat(launcher.toTheEnd())
                        .startsWith("The data folder " + folder + " can't be used (")
                        .endsWith("on a disk with free space: ./rehearse run --data FOLDER\n")
                        .doesNotContain("Exception")
                        .hasLineCount(2);
                assertThat(launcher.exitCode()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_start_that_takes_too_long_names_the_option_that_allows_more_and_the_log() throws Exception {
        try (var launcher = run("--no-training", "--start-timeout", "0")) {
            assertThat(launcher.toTheEnd())
                    .contains("was not ready after 0 s (on a busy machine, allow more by --start-timeout SECONDS).")
                    .containsPattern("The last lines of .*-service\\.log:");
            assertThat(launcher.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_product_that_is_not_built_is_refused(@TempDir Path empty) throws Exception {
        try (var launcher = LauncherProcess.run(empty, empty.resolve("data"), List.of())) {
            assertThat(launcher.toTheEnd())
                    .contains("question-service is not built")
                    .hasLineCount(1);
            assertThat(launcher.exitCode()).isEqualTo(1);
        }
    }

    @Test
    @Tag("slow")
    void the_training_makes_a_cache_for_each_service() throws Exception {
        try (var launcher = run().await("Preparing faster starts").await("The next start will be faster")) {
            assertThat(data.resolve("aot")).isDirectoryContaining("glob:**/question-service-*.aot");
            try (var caches = Files.list(data.resolve("aot"))) {
                assertThat(caches).hasSize(3);
            }
            assertThat(launcher.stop()).isZero();
        }
    }

    @Test
    @Tag("slow")
    void a_training_that_is_interrupted_leaves_nothing() throws Exception {
        var other = StubHome.in(data.resolveSibling("another build"));
        try (var launcher = LauncherProcess.run(other, data, List.of("--port", String.valueOf(ports.base())))
                .await("Preparing faster starts")) {
            assertThat(launcher.stop()).isZero();

            assertThat(data.resolve("aot")).isDirectoryNotContaining("glob:**/*.draft*");
            assertThat(data.resolve("processes")).isEmptyDirectory();
        }
    }

    private LauncherProcess run(String... options) throws IOException {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--port", String.valueOf(ports.base())));
        return LauncherProcess.run(home, data, all);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + ports.gateway() + path));
        return browser.send(request.build(), BodyHandlers.ofString()).body();
    }
}
