package dev.rehearse.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The built product with the content of {@link CanaryContent}, started in a folder of its own, with limits that let a run through. */
final class StartedProduct implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final int FIRST_PORT = 24_000;
    private static final int LAST_PORT = 31_000;
    private static final int PORTS = 9;
    private static final String PLENTY = "10000000";
    private static final List<String> LINKED =
            List.of("question-service", "interview-service", "notify-service", "launcher");

    private final Path home;
    private final Path data;
    private final int port = freePorts();
    private final Process launcher;
    private final JsonNode processes;

    /**
     * @param built the folder of the product
     * @param folder an empty one
     */
    StartedProduct(Path built, Path folder) throws IOException, InterruptedException {
        home = Files.createDirectories(folder.resolve("home"));
        data = folder.resolve("data");
        for (var module : LINKED) {
            Files.createSymbolicLink(home.resolve(module), built.resolve(module).toRealPath());
        }
        CanaryContent.write(home.resolve("content"));
        var builder = new ProcessBuilder(command("run", "--port", String.valueOf(port), "--no-training"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.txt").toFile());
        for (var limit : List.of("PER_CLIENT", "OVERALL", "STARTS_PER_CLIENT")) {
            builder.environment().put("REHEARSE_LIMITS_" + limit, PLENTY);
        }
        launcher = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        awaitReady(folder);
        processes = processes();
    }

    private void awaitReady(Path folder) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.exists(data.resolve("ready.json"))) {
            if (launcher.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                close();
                throw new IOException("The product did not start: " + Files.readString(folder.resolve("launcher.txt")));
            }
        }
    }

    private List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-Drehearse.home=" + home));
        var target = home.resolve("launcher/target");
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + target.resolve("lib") + "/*"));
        command.add("dev.rehearse.launcher.Rehearse");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return command;
    }

    Target target() throws IOException, InterruptedException {
        var tokens = new HashMap<String, String>();
        for (var role : Target.ROLES) {
            var process = new ProcessBuilder(command("token", role)).start();
            tokens.put(role, new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        return new Target(port, tokens, Optional.of(data.resolve("logs")));
    }

    /** The names of parts that ended and were started again. */
    List<String> restarted() throws IOException {
        var now = processes();
        return processes.properties().stream()
                .filter(part -> !part.getValue().equals(now.path(part.getKey())))
                .map(part -> part.getKey())
                .toList();
    }

    private JsonNode processes() throws IOException {
        return new ObjectMapper().readTree(data.resolve("ready.json").toFile()).path("pids");
    }

    private static int freePorts() {
        return IntStream.iterate(FIRST_PORT, port -> port < LAST_PORT, port -> port + PORTS)
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(StartedProduct::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        launcher.onExit().join();
    }
}
