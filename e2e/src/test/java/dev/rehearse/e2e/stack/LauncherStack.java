package dev.rehearse.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The product as {@code ./rehearse run} starts it: launcher, PostgreSQL, mailbox and the services as processes. */
public final class LauncherStack implements Stack {

    private static final List<String> SERVICES = List.of("question-service", "interview-service", "notify-service");

    private final Launcher launcher;
    private final int port = FreePorts.row(Launcher.PORTS);
    private final Path output;
    private final Process process;

    private LauncherStack(Launcher launcher, Path output, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.launcher = launcher;
        this.output = output;
        this.process = launcher.run(port, settings, output);
    }

    /** Starts it on ports that are free, with data and output in the folder, and waits until it is ready. */
    public static LauncherStack start(Path folder) throws IOException, InterruptedException {
        return start(folder, Map.of());
    }

    /** The same with more settings in its environment. */
    public static LauncherStack start(Path folder, Map<String, String> more) throws IOException, InterruptedException {
        return start(Launcher.built(folder.resolve("data")), folder, more);
    }

    /** Starts a product that may have content of its own. */
    public static LauncherStack start(Launcher launcher, Path folder, Map<String, String> more)
            throws IOException, InterruptedException {
        var settings = new HashMap<>(Map.of("REHEARSE_MAIL_RATE", String.valueOf(MAILS_A_SECOND)));
        settings.putAll(more);
        return new LauncherStack(launcher, folder.resolve("launcher.txt"), settings);
    }

    /** The processes that it started, and itself. */
    public List<ProcessHandle> processes() throws IOException {
        JsonNode pids = launcher.processes();
        var processes = new ArrayList<>(StreamSupport.stream(pids.spliterator(), false)
                .flatMap(pid -> ProcessHandle.of(pid.asLong()).stream())
                .toList());
        processes.add(process.toHandle());
        return processes;
    }

    @Override
    public void kill(String service) throws IOException {
        var killed = process(service);
        assertThat(killed.destroyForcibly()).isTrue();
        killed.onExit().join();
    }

    /** The process of a service, of PostgreSQL or of the launcher; there is none while it is started again. */
    public ProcessHandle process(String part) throws IOException {
        return ProcessHandle.of(launcher.processes().get(part).asLong()).orElseThrow();
    }

    /** Sends a part a signal, such as STOP. */
    public void signal(String name, String part) throws IOException, InterruptedException {
        Command.signal(name, process(part).pid());
    }

    /** The port of a service, which the gateway hides from others. */
    public int port(String service) {
        return port + 1 + SERVICES.indexOf(service);
    }

    /** All that the launcher has printed until now. */
    public String output() throws IOException {
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
        return launcher.token(role);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
