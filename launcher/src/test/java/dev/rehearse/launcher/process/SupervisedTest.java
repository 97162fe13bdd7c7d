package dev.rehearse.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.launcher.layout.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SupervisedTest {

    private static final String WORK = "exec sleep 600";

    @TempDir
    Path folder;

    private final StopSignal stop = new StopSignal();
    private final BlockingQueue<String> incidents = new LinkedBlockingQueue<>();
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

        assertThat(incidents.take()).isEqualTo("died 137");
        assertThat(incidents.take()).isEqualTo("returned");
        assertThat(supervised.pid()).isNotEqualTo(first);
        assertThat(ProcessHandle.of(supervised.pid())).isPresent();
    }

    @Test
    void a_process_that_dies_again_and_again_ends_everything() throws Exception {
        var supervised = start("if [ -e broken ]; then exit 3; fi; " + WORK);
        Files.createFile(folder.resolve("broken"));

        ProcessHandle.of(supervised.pid()).ifPresent(ProcessHandle::destroyForcibly);

        assertThat(stop.await()).isEqualTo(1);
        assertThat(incidents)
                .filteredOn(incident -> incident.startsWith("died"))
                .hasSize(4);
        assertThat(incidents).contains("gave up");
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
                .hasMessageContaining("stub was not ready after 2 s");
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
        supervised.watch();
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
        var supervised = new Supervised(
                program, readiness, Duration.ofSeconds(2), stop, new Diary(), InstantSource.fixed(Instant.EPOCH));
        started.add(supervised);
        return supervised;
    }

    private class Diary implements Incidents {

        @Override
        public void died(Program program, int exitCode) {
            incidents.add("died " + exitCode);
        }

        @Override
        public void returned(Program program, Duration after) {
            incidents.add("returned");
        }

        @Override
        public void gaveUp(Program program) {
            incidents.add("gave up");
        }
    }
}
