package dev.rehearse.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.installation.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class SupervisedTest {

    private static final String WORK = "exec sleep 600";

    @TempDir
    Path folder;

    private final StopSignal stop = new StopSignal();
    private final BlockingQueue<String> incidents = new LinkedBlockingQueue<>();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final List<Supervised> started = new ArrayList<>();

    @AfterEach
    void end() {
        stop.give(0);
        started.forEach(Supervised::close);
    }

    @Test
    void a_process_that_dies_is_started_again() throws Exception {
        var supervised = start(WORK);
        var first = supervised.pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        assertThat(incidents.take()).isEqualTo("stopped by itself (exit code 137)");
        assertThat(incidents.take()).isEqualTo("returned");
        assertThat(supervised.pid()).isNotEqualTo(first);
        assertThat(ProcessHandle.of(supervised.pid())).isPresent();
    }

    @Test
    @Tag("slow")
    void a_process_that_dies_again_and_again_is_started_again_each_time() throws Exception {
        var supervised = start(WORK);

        for (var i = 0; i < 4; i++) {
            ProcessHandle.of(supervised.pid()).orElseThrow().destroyForcibly();
            assertThat(incidents.take()).isEqualTo("stopped by itself (exit code 137)");
            assertThat(incidents.take()).isEqualTo("returned");
        }

        assertThat(stop.isGiven()).isFalse();
        assertThat(ProcessHandle.of(supervised.pid())).isPresent();
        assertThat(waits).extracting(Duration::toSeconds).containsExactly(0L, 1L, 2L, 4L);
    }

    @Test
    void a_process_that_can_not_start_for_a_while_comes_back_when_it_can() throws Exception {
        var script = "if [ -e broken ]; then exit 3; fi; touch up; " + WORK;
        var supervised = supervised(script, () -> Files.exists(folder.resolve("up")));
        supervised.start();
        new Restarts(supervised, stop, new Diary()).begin();
        Files.createFile(folder.resolve("broken"));
        Files.delete(folder.resolve("up"));

        ProcessHandle.of(supervised.pid()).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(incidents.take()).isEqualTo("stopped by itself (exit code 137)");
        assertThat(incidents.take()).isEqualTo("stopped before it was ready (exit code 3)");
        Files.delete(folder.resolve("broken"));

        assertThat(incidents.take()).isEqualTo("returned");
    }

    @Test
    void a_process_that_is_not_ready_again_in_time_is_ended_and_started_again() throws Exception {
        var supervised = supervised(WORK, () -> Files.notExists(folder.resolve("stuck")));
        supervised.start();
        new Restarts(supervised, stop, new Diary()).begin();
        Files.createFile(folder.resolve("stuck"));

        ProcessHandle.of(supervised.pid()).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(incidents.take()).isEqualTo("stopped by itself (exit code 137)");
        assertThat(incidents.take())
                .isEqualTo("was not ready after 2 s (on a busy machine, allow more by --start-timeout SECONDS)");
        Files.delete(folder.resolve("stuck"));

        assertThat(incidents.take()).isEqualTo("returned");
    }

    @Test
    void a_process_that_ends_with_everything_else_has_not_died() throws Exception {
        var supervised = start(WORK);
        var process = ProcessHandle.of(supervised.pid()).orElseThrow();

        process.destroy();
        process.onExit().join();
        stop.give(0);
        supervised.close();

        assertThat(incidents).isEmpty();
    }

    @Test
    void a_process_that_dies_before_it_is_ready_is_reported_with_its_last_words() {
        var supervised = supervised("for i in $(seq 40); do echo line $i; done; exit 7", () -> false);

        assertThatThrownBy(supervised::start)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stub stopped before it was ready (exit code 7)")
                .hasMessageContaining(folder.resolve("stub.log").toString())
                .hasMessageContaining("line 40")
                .hasMessageContaining("line 26")
                .hasMessageNotContaining("line 25");
    }

    @Test
    void a_process_that_is_never_ready_is_reported_after_a_while() {
        var supervised = supervised(WORK, () -> false);

        assertThatThrownBy(supervised::start)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "stub was not ready after 2 s (on a busy machine, allow more by --start-timeout SECONDS)."
                                + " The last lines of " + folder.resolve("stub.log"));
    }

    @Test
    void the_log_of_the_start_before_is_kept() throws Exception {
        Files.writeString(folder.resolve("stub.log"), "yesterday");

        start("echo today; " + WORK);

        assertThat(folder.resolve("stub.log.1")).hasContent("yesterday");
    }

    private Supervised start(String script) throws InterruptedException {
        var supervised = supervised(script, () -> true);
        supervised.start();
        new Restarts(supervised, stop, new Diary()).begin();
        return supervised;
    }

    private Supervised supervised(String script, Readiness readiness) {
        var program = new Program(
                "stub",
                List.of("sh", "-c", script),
                Map.of(),
                folder,
                folder.resolve("stub.log"),
                folder.resolve("stub.pid"));
        var supervised = new Supervised(program, readiness, Duration.ofSeconds(2), stop);
        started.add(supervised);
        return supervised;
    }

    private class Diary implements PartListener {

        @Override
        public void failed(Failure failure) {
            waits.add(failure.restartIn());
            incidents.add(failure.how());
        }

        @Override
        public void returned(String part, Duration after) {
            incidents.add("returned");
        }
    }
}
