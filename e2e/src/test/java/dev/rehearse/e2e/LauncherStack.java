package dev.rehearse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The product as {@code ./rehearse run} starts it: launcher, PostgreSQL, mailbox and the services as processes. */
final class LauncherStack implements Stack {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home", ".."));
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int PORTS = 9;

    private final Path data;
    private final int port;
    private final Path output;
    private final Process launcher;

    private LauncherStack(Path data, int port, Path output, Process launcher) {
        this.data = data;
        this.output = output;
        this.port = port;
        this.launcher = launcher;
    }

    /** Starts it on ports that are free, with data and output in the folder, and waits until it is ready. */
    static LauncherStack start(Path folder) throws IOException {
        var data = folder.resolve("data");
        var output = folder.resolve("launcher.txt");
        int port = FreePorts.row(21_000, PORTS);
        var command = command("run", "--port", String.valueOf(port), "--data", data.toString(), "--no-training");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("REHEARSE_MAIL_RATE", String.valueOf(MAILS_A_SECOND));
        var launcher = builder.start();
        var stack = new LauncherStack(data, port, output, launcher);
        await().atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !launcher.isAlive() || Files.exists(stack.ready()));
        assertThat(launcher.isAlive()).as(Files.readString(output)).isTrue();
        return stack;
    }

    /** The launcher's command line. */
    static List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-Drehearse.home=" + HOME.toAbsolutePath()));
        command.addAll(List.of("-cp", classPath(), "dev.rehearse.launcher.Rehearse"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() {
        var target = HOME.resolve("launcher/target").toAbsolutePath();
        return target.resolve("classes") + ":" + target.resolve("lib") + "/*";
    }

    private Path ready() {
        return data.resolve("ready.json");
    }

    /** The processes that it started, and itself. */
    List<ProcessHandle> processes() throws IOException {
        JsonNode pids = new ObjectMapper().readTree(ready().toFile()).get("pids");
        var processes = new ArrayList<>(StreamSupport.stream(pids.spliterator(), false)
                .flatMap(pid -> ProcessHandle.of(pid.asLong()).stream())
                .toList());
        processes.add(launcher.toHandle());
        return processes;
    }

    @Override
    public void kill(String service) throws IOException {
        var process = process(service);
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
    }

    /** The process of a service, of PostgreSQL or of the launcher; there is none while it is started again. */
    ProcessHandle process(String part) throws IOException {
        long pid = new ObjectMapper()
                .readTree(ready().toFile())
                .get("pids")
                .get(part)
                .asLong();
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Sends a part a signal, such as STOP. */
    void signal(String name, String part) throws IOException, InterruptedException {
        new Command(Path.of("."), Map.of(), List.of("kill"))
                .run("-" + name, String.valueOf(process(part).pid()));
    }

    /** All that the launcher said until now. */
    String said() throws IOException {
        return Files.readString(output);
    }

    @Override
    public Mailbox mailbox() {
        return new LauncherMailbox(Api.of(this));
    }

    @Override
    public URI url() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public String token(String role) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command("token", role, "--data", data.toString())).start();
        var token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return token;
    }

    @Override
    public void close() {
        launcher.destroy();
        launcher.onExit().join();
    }
}
