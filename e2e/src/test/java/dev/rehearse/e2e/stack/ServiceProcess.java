package dev.rehearse.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A built service as an operator runs it: a process in production, configured by its environment. */
public final class ServiceProcess implements AutoCloseable {

    public static final Path HOME =
            Path.of(System.getProperty("rehearse.home", "..")).toAbsolutePath();

    /** Longer than a service takes for its last mails. */
    private static final Duration LONGEST_END = Duration.ofMinutes(1);

    /** As much as the launcher gives a service. */
    private static final String HEAP = "-Xmx256m";

    private final Process process;
    private final Path output;

    private ServiceProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the service, with what it prints in a file of the folder. */
    public static ServiceProcess start(String service, Map<String, String> environment, Path folder)
            throws IOException {
        var output = Files.createTempFile(folder, service, ".txt");
        var jar = HOME.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toAbsolutePath().toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new ServiceProcess(builder.start(), output);
    }

    /** All that it has printed until now. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it as a crash would, from one instruction to the next. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Sends it a signal, such as STOP. */
    public void signal(String name) throws IOException, InterruptedException {
        Command.signal(name, pid());
    }

    /** Asks it to end, and kills it if it does not: one that was stopped by a signal gets no request. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stopped) {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
