package dev.rehearse.benchmarks.catalog;

import dev.rehearse.benchmarks.notify.FreePort;
import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The gateway of the containers, as a program of this machine; none where there is no Caddy. */
final class CaddyProcess implements AutoCloseable {

    private static final int LONGEST_START_MILLIS = 10_000;
    private static final int PAUSE_MILLIS = 50;

    private final @Nullable Process process;
    private final int port;

    private CaddyProcess(@Nullable Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it with the settings of the containers.
     *
     * @param folder for its settings, its files and what it says
     * @param service the port that it forwards to
     */
    static CaddyProcess start(Path home, Path folder, int service) throws IOException, InterruptedException {
        int port = FreePort.first();
        String settings = Files.readString(home.resolve("deploy/caddy/Caddyfile"))
                .replace("question-service:8080", "127.0.0.1:" + service)
                .replace(":2020", ":" + (port + 1));
        Path file = Files.writeString(folder.resolve("Caddyfile"), settings);
        Path output = folder.resolve("caddy.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("caddy", "run", "--config", file.toString(), "--adapter", "caddyfile"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("REHEARSE_SITE", ":" + port);
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        try {
            CaddyProcess caddy = new CaddyProcess(builder.start(), port);
            caddy.awaitPort(output);
            return caddy;
        } catch (IOException missing) {
            return new CaddyProcess(null, 0);
        }
    }

    private void awaitPort(Path output) throws InterruptedException {
        for (int waited = 0; waited < LONGEST_START_MILLIS; waited += PAUSE_MILLIS) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        close();
        throw new Refused("Caddy did not start; what it said is in " + output);
    }

    /** The port that it listens on; empty where there is no Caddy. */
    OptionalInt port() {
        return process == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
