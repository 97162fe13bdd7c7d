package dev.rehearse.e2e.stack;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.RestartPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.MountableFile;

/**
 * The built images with PostgreSQL, mail catcher and gateway, put together by Testcontainers on a network of their own.
 */
public final class ContainerStack implements Stack {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home", ".."));
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final String KEYS = "/usr/local/bin/keys";

    private static final List<String> SERVICES = List.of("question", "interview", "notify");
    private static final List<String> FOLDERS = List.of("operator", "postgres", "question", "interview", "notify");

    private final int port = FreePorts.row(2);
    private final Network network = Network.newNetwork();
    private final Deque<GenericContainer<?>> running = new ArrayDeque<>();
    private final Map<String, GenericContainer<?>> services = new TreeMap<>();
    private final GenericContainer<?> keys = container(Docker.POSTGRES, Wait.forSuccessfulCommand("true"))
            .withCommand("sleep", "infinity")
            .withCopyFileToContainer(file("deploy/keys/keys"), KEYS);

    private ContainerStack() {}

    public static ContainerStack start() throws IOException, InterruptedException {
        var stack = new ContainerStack();
        try {
            stack.createKeys();
            stack.startPostgres();
            stack.startMailbox();
            stack.startServices();
            stack.startGateway();
            return stack;
        } catch (IOException | InterruptedException | RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void createKeys() throws IOException, InterruptedException {
        for (var folder : FOLDERS) {
            mount(keys, folder, "/keys/" + folder);
        }
        start(keys);
        var made = keys.execInContainer(KEYS, "create");
        if (made.getExitCode() != 0) {
            throw new IllegalStateException(made.getStderr());
        }
    }

    private void startPostgres() {
        var ready = Wait.forSuccessfulCommand("pg_isready -q -h 127.0.0.1 -U rehearse -d rehearse");
        var postgres = container(Docker.POSTGRES, ready)
                .withNetworkAliases("postgres")
                .withEnv("POSTGRES_USER", "rehearse")
                .withEnv("POSTGRES_DB", "rehearse")
                .withEnv("POSTGRES_PASSWORD_FILE", "/run/keys/database.key")
                .withCopyFileToContainer(file("deploy/postgres/roles.sh"), "/docker-entrypoint-initdb.d/roles.sh");
        mount(postgres, "postgres", "/run/keys");
        start(postgres);
    }

    private void startMailbox() {
        var mailbox = container(Docker.MAILPIT, Wait.forHealthcheck()).withNetworkAliases("mailbox");
        publish(mailbox, port + 1, 8025);
        start(mailbox);
    }

    private void startServices() {
        for (var name : SERVICES) {
            var service = container("rehearse/" + name + "-service:latest", Wait.forHealthcheck())
                    .withNetworkAliases(name + "-service")
                    .withEnv(environment(name))
                    .withTmpFs(Map.of("/tmp", ""))
                    .withCreateContainerCmdModifier(command -> host(command)
                            .withReadonlyRootfs(true)
                            .withRestartPolicy(RestartPolicy.unlessStoppedRestart()));
            mount(service, name, "/run/keys");
            services.put(name + "-service", service);
            running.push(service);
        }
        Startables.deepStart(services.values()).join();
    }

    private Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        environment.put("REHEARSE_DB_URL", "jdbc:postgresql://postgres:5432/rehearse");
        environment.put("REHEARSE_DB_USER", service);
        environment.put("REHEARSE_DB_PASSWORD_FILE", "/run/keys/database.key");
        environment.put("REHEARSE_QUESTION_URL", "http://question-service:8080");
        environment.put("REHEARSE_INTERVIEW_URL", "http://interview-service:8080");
        environment.put("REHEARSE_NOTIFY_URL", "http://notify-service:8080");
        environment.put("REHEARSE_PUBLIC_URL", "http://localhost:" + port);
        environment.put("REHEARSE_LOCAL", "true");
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:/run/keys/public.pem");
        switch (service) {
            case "interview" -> environment.put("SMALLRYE_JWT_SIGN_KEY_LOCATION", "file:/run/keys/private.pem");
            case "notify" -> {
                environment.put("REHEARSE_TOKEN_KEY_FILE", "/run/keys/token.key");
                environment.put("REHEARSE_SMTP_HOST", "mailbox");
                environment.put("REHEARSE_SMTP_PORT", "1025");
                environment.put("REHEARSE_MAIL_RATE", String.valueOf(MAILS_A_SECOND));
            }
            default -> {}
        }
        return environment;
    }

    private void startGateway() {
        var gateway = container(
                        Docker.CADDY, Wait.forSuccessfulCommand("wget -q -O /dev/null http://127.0.0.1:2020/health"))
                .withCopyFileToContainer(file("deploy/caddy/Caddyfile"), "/etc/caddy/Caddyfile");
        publish(gateway, port, 80);
        start(gateway);
    }

    /** An image that is on this machine: nothing is fetched. */
    private GenericContainer<?> container(String image, WaitStrategy ready) {
        return new GenericContainer<>(image)
                .withImagePullPolicy(name -> false)
                .withNetwork(network)
                .waitingFor(ready.withStartupTimeout(LONGEST_START));
    }

    private void start(GenericContainer<?> container) {
        running.push(container);
        container.start();
    }

    private void mount(GenericContainer<?> container, String volume, String folder) {
        var bind = Bind.parse(volume(volume) + ":" + folder);
        container.withCreateContainerCmdModifier(command -> {
            var host = host(command);
            var binds = new ArrayList<>(List.of(host.getBinds()));
            binds.add(bind);
            host.withBinds(binds);
        });
    }

    private static HostConfig host(CreateContainerCmd command) {
        return Objects.requireNonNull(command.getHostConfig());
    }

    private String volume(String name) {
        return "rehearse-test-" + port + "-" + name;
    }

    private static void publish(GenericContainer<?> container, int port, int inside) {
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + inside));
    }

    private static MountableFile file(String path) {
        return MountableFile.forHostPath(HOME.resolve(path), 0755);
    }

    @Override
    public URI url() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public Mailbox mailbox() {
        return Mailpit.at(port + 1);
    }

    @Override
    public String token(String role) throws IOException, InterruptedException {
        return keys.execInContainer(KEYS, "token", role).getStdout().strip();
    }

    @Override
    public void kill(String service) throws IOException, InterruptedException {
        var container = services.get(service);
        if (container == null) {
            throw new IllegalArgumentException(service);
        }
        Docker.crash(container.getContainerId());
    }

    @Override
    public void close() {
        running.forEach(GenericContainer::stop);
        network.close();
        try {
            for (var name : FOLDERS) {
                Docker.run("volume", "rm", "-f", volume(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
