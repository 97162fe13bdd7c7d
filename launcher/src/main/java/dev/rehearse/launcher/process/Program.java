package dev.rehearse.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The command and environment of a process.
 *
 * @param environment added to the launcher's own
 * @param log receives standard output and standard error
 * @param pidFile exists while the process runs
 */
public record Program(
        String name, List<String> command, Map<String, String> environment, Path folder, Path log, Path pidFile) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
