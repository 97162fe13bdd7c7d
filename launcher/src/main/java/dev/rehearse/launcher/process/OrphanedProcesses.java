package dev.rehearse.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes that a killed launcher left running. */
public final class OrphanedProcesses {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private OrphanedProcesses() {}

    /** Stops each process that has a pid file in the folder; returns their names. */
    public static List<String> stop(Path pidFiles) {
        try (var files = Files.list(pidFiles)) {
            return files.filter(file -> stop(new PidFile(file)))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean stop(PidFile file) {
        var process = file.process();
        process.ifPresent(OrphanedProcesses::stop);
        file.delete();
        return process.isPresent();
    }

    private static void stop(ProcessHandle process) {
        var family = Stream.concat(process.descendants(), Stream.of(process)).toList();
        process.destroy();
        var end = CompletableFuture.allOf(
                family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            end.get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            family.forEach(ProcessHandle::destroyForcibly);
            end.join();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
