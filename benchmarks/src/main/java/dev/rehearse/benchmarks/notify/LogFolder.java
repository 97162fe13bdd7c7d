package dev.rehearse.benchmarks.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder of one benchmark, for the database's files and for what was said: what goes well leaves nothing, what does
 * not leaves it.
 */
public final class LogFolder {

    private LogFolder() {}

    /** Makes a new one where the benchmarks are built. */
    public static Path create(Path home) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(home.resolve("benchmarks/target")), "notify");
    }

    /** Deletes it with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
