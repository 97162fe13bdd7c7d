package dev.rehearse.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What it takes to start a process.
 *
 * @param environment added to the launcher's own
 * @param log takes standard output and standard error
 * @param pidFile is there while the process is
 */
public record Program(
        String name, List<String> command, Map<String, String> environment, Path folder, Path log, Path pidFile) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
