package dev.rehearse.e2e.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The built launcher and commands, as {@code ./rehearse} runs them.
 *
 * @param home the folder of the product, with its modules built
 * @param data the folder of the installation
 */
public record Launcher(Path home, Path data) {

    /** The number of consecutive ports of an installation; the gateway's is the first. */
    public static final int PORTS = 9;

    private static final List<String> MODULES =
            List.of("question-service", "interview-service", "notify-service", "launcher", "cli");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    /** The launcher of this build. */
    public static Launcher built(Path data) {
        return new Launcher(Path.of(System.getProperty("rehearse.home", "..")).toAbsolutePath(), data);
    }

    /** A product in the folder, with the modules of this build and content that is still to be written. */
    public static Launcher withOwnContent(Path built, Path folder) throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        for (var module : MODULES) {
            Files.createSymbolicLink(home.resolve(module), built.resolve(module).toRealPath());
        }
        return new Launcher(home, folder.resolve("data"));
    }

    /** The folder of its content. */
    public Path content() {
        return home.resolve("content");
    }

    /** The command line by which ./rehearse starts the launcher, without a command. */
    public List<String> commands() {
        return program("cli", "dev.rehearse.cli.CommandLineTool");
    }

    private List<String> program(String module, String main) {
        var target = home.resolve(module).resolve("target");
        var program = new ArrayList<String>();
        program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        program.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        program.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Drehearse.home=" + home));
        program.addAll(List.of("-cp", target.resolve("classes") + ":" + target.resolve("lib") + "/*"));
        program.add(main);
        return program;
    }

    /** Starts the product on the port and those after it, and waits until it is ready. */
    public Process run(int port, Map<String, String> environment, Path output)
            throws IOException, InterruptedException {
        var command = program("launcher", "dev.rehearse.launcher.Rehearse");
        command.addAll(List.of("run", "--port", String.valueOf(port), "--no-training", "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.exists(ready())) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                process.destroy();
                process.onExit().join();
                throw new IOException("The product did not start: " + Files.readString(output));
            }
        }
        return process;
    }

    /** The ids of the product's processes, by the names of its parts. */
    public JsonNode processes() throws IOException {
        return new ObjectMapper().readTree(ready().toFile()).path("pids");
    }

    private Path ready() {
        return data.resolve("ready.json");
    }

    /** A bearer token for the role, by the keys of this installation; they are made if there are none. */
    public String token(String role) throws IOException, InterruptedException {
        var command = commands();
        command.addAll(List.of("token", role, "--data", data.toString()));
        var process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        var token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("No token for " + role);
        }
        return token;
    }
}
