package dev.rehearse.e2e.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The product as {@code docker compose up} starts it, from the repository's docker-compose.yml and with built images.
 */
public final class ComposeStack implements Stack {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home", ".."));
    private static final int PORTS = 3;
    private static final int STOP_SECONDS = 30;
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final int port;
    private final Command compose;

    private ComposeStack(int port) {
        this.port = port;
        var settings = Map.of(
                "COMPOSE_PROJECT_NAME", "rehearse-test-" + port,
                "REHEARSE_HTTP_PORT", String.valueOf(port),
                "REHEARSE_HTTPS_PORT", String.valueOf(port + 1),
                "REHEARSE_MAILBOX_PORT", String.valueOf(port + 2),
                "REHEARSE_PUBLIC_URL", "http://localhost:" + port);
        this.compose = new Command(
                HOME,
                settings,
                List.of(System.getProperty("rehearse.compose", "docker compose").split(" ")));
    }

    /** An installation that has not been started. */
    public static ComposeStack prepare() {
        return new ComposeStack(FreePorts.row(PORTS));
    }

    /** Starts everything, in the order of the health checks, and waits for the last. */
    public ComposeStack up() throws IOException, InterruptedException {
        compose.run("up", "-d", "--no-build");
        await().atMost(LONGEST_START).until(() -> isHealthy("front-door"));
        return this;
    }

    public boolean isHealthy(String service) throws IOException, InterruptedException {
        return inspect(service, ".State.Health.Status").equals("healthy");
    }

    /** Starts some services and nothing that they depend on. */
    public void upAlone(String... services) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("up", "-d", "--no-build", "--no-deps"));
        arguments.addAll(List.of(services));
        compose.run(arguments.toArray(String[]::new));
    }

    /** Stops everything, removes the containers and keeps the data. */
    public void down() throws IOException, InterruptedException {
        compose.run("down", "-t", String.valueOf(STOP_SECONDS));
    }

    public String run(String... arguments) throws IOException, InterruptedException {
        return compose.run(arguments);
    }

    /** The log of a service. */
    public String log(String service) throws IOException, InterruptedException {
        return Docker.run("logs", container(service));
    }

    /** A property of a service's container, by the path that the engine gives it. */
    public String inspect(String service, String path) throws IOException, InterruptedException {
        return Docker.inspect(container(service), path);
    }

    private String container(String service) throws IOException, InterruptedException {
        return compose.run("ps", "-q", service).strip();
    }

    @Override
    public URI url() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public Mailbox mailbox() {
        return Mailpit.at(port + 2);
    }

    @Override
    public String token(String role) throws IOException, InterruptedException {
        var output = compose.run("run", "--rm", "-T", "keys", "token", role).strip();
        return output.substring(output.lastIndexOf('\n') + 1);
    }

    @Override
    public void kill(String service) throws IOException, InterruptedException {
        Docker.crash(container(service));
    }

    @Override
    public void close() {
        try {
            compose.run("down", "-v", "-t", String.valueOf(STOP_SECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
