package dev.rehearse.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Identifies a process by its id and start time, because ids are reused. */
record PidFile(Path path) {

    /** Linux derives start times from the boot time, which moves a little when the clock is corrected. */
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(5);

    void write(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(path, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of the file, if it is still running. */
    Optional<ProcessHandle> process() {
        try {
            var words = Files.readString(path).strip().split(" ", -1);
            var started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(start -> isSame(start, started))
                            .isPresent());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOCK_CORRECTION) < 0;
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
