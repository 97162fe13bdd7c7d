package dev.rehearse.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs background work at low priority, where the system has {@code nice}. */
final class LowPriority {

    static final List<String> PREFIX = isAvailable() ? List.of("nice", "-n", "19") : List.of();

    private LowPriority() {}

    private static boolean isAvailable() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nice")));
    }
}
