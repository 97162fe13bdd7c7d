package dev.rehearse.benchmarks.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service in production, as it was built, in a process of its own. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration LONGEST_CHECK = Duration.ofSeconds(10);

    private final Process process;
    private final String name;
    private final Path output;
    private final int port;

    private ServiceProcess(Process process, String name, Path output, int port) {
        this.process = process;
        this.name = name;
        this.output = output;
        this.port = port;
    }

    /**
     * What is run.
     *
     * @param home where the sources and what was built of them are
     * @param name of the service's module
     * @param flags of Java
     */
    public record Program(Path home, String name, List<String> flags) {

        List<String> command() {
            Path jar = home.resolve(name + "/target/quarkus-app/quarkus-run.jar");
            if (!Files.exists(jar)) {
                throw new Refused(name + " is not built; ./rehearse run builds it.");
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(flags);
            command.addAll(List.of("-jar", jar.toString()));
            return command;
        }
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder for what it says
     */
    public static ServiceProcess start(Program program, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = FreePort.first();
        Path output = folder.resolve(program.name() + ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(program.command()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(port + 1));
        ServiceProcess service = new ServiceProcess(builder.start(), program.name(), output, port);
        service.awaitReadiness();
        return service;
    }

    private void awaitReadiness() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (!process.isAlive()) {
                    throw new Refused(name + " did not start; what it said is in " + output);
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + (port + 1) + "/q/health/ready");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(LONGEST_CHECK).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Resident memory of the process, in MB. */
    public long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The CPU time that its process has taken. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
