package dev.rehearse.launcher.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL's main process, found by the pid file in its data directory. */
public record Postmaster(ProcessHandle process) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The postmaster of this data directory, if it is running. */
    public static Optional<Postmaster> of(Path dataDirectory) {
        var file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(Postmaster::isPostgres)
                    .map(Postmaster::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The process id in an old file may belong to another program by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    /** One of the programs that were unpacked with the server. */
    Path siblingProgram(String name) {
        return Path.of(process.info().command().orElseThrow()).resolveSibling(name);
    }

    /** Requests a fast shutdown, which disconnects clients. SIGTERM would wait for them to leave. */
    void stop() throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT \"$1\"", "sh", String.valueOf(process.pid()))
                .inheritIO()
                .start();
        awaitEnd();
    }

    void awaitEnd() {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("PostgreSQL (process " + process.pid() + ") does not stop", e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
