package dev.rehearse.launcher;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A launcher in its own process, with stubs for services. */
final class LauncherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Path data;
    private final StringBuilder seen = new StringBuilder();

    private LauncherProcess(Process process, Path data) {
        this.process = process;
        this.output = process.inputReader();
        this.data = data;
    }

    static LauncherProcess run(Path home, Path data, List<String> options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-Drehearse.home=" + home));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Rehearse.class.getName(), "run"));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(options);
        return new LauncherProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start(), data);
    }

    /** Reads the output until it contains a text. */
    LauncherProcess await(String text) throws IOException {
        String line;
        while ((line = output.readLine()) != null) {
            seen.append(line).append('\n');
            if (line.contains(text)) {
                return this;
            }
        }
        throw new AssertionError("Never said \"" + text + "\":\n" + seen);
    }

    /** The whole output. */
    String toTheEnd() throws IOException {
        output.lines().forEach(line -> seen.append(line).append('\n'));
        return seen.toString();
    }

    int stop() throws IOException, InterruptedException {
        terminate();
        toTheEnd();
        return process.waitFor();
    }

    /** Like {@code kill -9}: nothing is cleaned up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Every process of the product, from the ready file. */
    List<ProcessHandle> processes() throws IOException {
        var pids = new JsonObject(Files.readString(data.resolve("ready.json"))).getJsonObject("pids");
        return pids.stream()
                .flatMap(entry -> ProcessHandle.of(((Number) entry.getValue()).longValue()).stream())
                .toList();
    }

    @Override
    public void close() throws IOException {
        terminate();
        toTheEnd();
    }

    /** By its handle: Process.destroy would close the output, too. */
    private void terminate() {
        process.toHandle().destroy();
    }
}
