package dev.rehearse.e2e.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The container engine of this machine, by its command line. */
public final class Docker {

    /** The images that docker-compose.yml takes, by the same variables. */
    public static final String POSTGRES = image("REHEARSE_POSTGRES_IMAGE", "postgres:17");

    public static final String CADDY = image("REHEARSE_CADDY_IMAGE", "caddy:2");
    public static final String MAILPIT = image("REHEARSE_MAILBOX_IMAGE", "axllent/mailpit:v1.27");

    private static final Command DOCKER = new Command(Path.of("."), Map.of(), List.of("docker"));

    private Docker() {}

    private static String image(String variable, String official) {
        return System.getenv().getOrDefault(variable, official);
    }

    public static String run(String... arguments) throws IOException, InterruptedException {
        return DOCKER.run(arguments);
    }

    /** A property of a container, by the path that the engine gives it. */
    public static String inspect(String container, String path) throws IOException, InterruptedException {
        return run("inspect", "--format", "{{" + path + "}}", container).strip();
    }

    /**
     * Kills what runs in a container, as a crash would. It comes from the engine's own process space: after
     * {@code docker kill} the engine does not start a container again, and inside a container its first process can't
     * be killed.
     */
    public static void crash(String container) throws IOException, InterruptedException {
        var process = inspect(container, ".State.Pid");
        run("run", "--rm", "--pid=host", "--network=none", "--entrypoint=kill", POSTGRES, "-9", process);
    }
}
