package dev.rehearse.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/**
 * A clock of a process that a test can move while it runs, by libfaketime. Clocks that count from the start are left
 * alone.
 */
public final class FakeClock {

    /** Set to the library's path where there is one. */
    public static final String LIBRARY = "rehearse.faketime";

    private final Path file;

    /** A clock that is right. */
    public FakeClock(Path file) throws IOException {
        this.file = file;
        stepBy(Duration.ZERO);
    }

    /** The environment variables by which a process uses the clock. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                System.getProperty(LIBRARY),
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    /** From now on it is wrong by so much. */
    public void stepBy(Duration error) throws IOException {
        var next = Files.writeString(
                file.resolveSibling(file.getFileName() + ".next"), "%+d".formatted(error.toSeconds()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
