package dev.rehearse.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.e2e.stack.FreePorts;
import dev.rehearse.e2e.stack.Launcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The built product with the content of {@link CanaryContent}, started in a folder of its own, with limits that let a
 * run through.
 */
final class StartedProduct implements AutoCloseable {

    private static final String PLENTY = "10000000";
    private static final String SECRET = "what random posts about bounces are signed with";

    private final int port = FreePorts.row(Launcher.PORTS);
    private final Launcher launcher;
    private final Process process;
    private final JsonNode processes;

    /**
     * @param built the folder of the product
     * @param folder an empty one
     */
    StartedProduct(Path built, Path folder) throws IOException, InterruptedException {
        launcher = Launcher.withOwnContent(built, folder);
        CanaryContent.write(launcher.content());
        var settings = new HashMap<String, String>();
        for (var limit : List.of("PER_CLIENT", "OVERALL", "STARTS_PER_CLIENT")) {
            settings.put("REHEARSE_LIMITS_" + limit, PLENTY);
        }
        settings.put("REHEARSE_BOUNCES_WEBHOOK_SECRET", SECRET);
        process = launcher.run(port, settings, folder.resolve("launcher.txt"));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        processes = launcher.processes();
    }

    Target target() throws IOException, InterruptedException {
        var tokens = new HashMap<String, String>();
        for (var role : Target.ROLES) {
            tokens.put(role, launcher.token(role));
        }
        return new Target(port, tokens, SECRET, Optional.of(launcher.data().resolve("logs")));
    }

    /** The names of parts that ended and were started again. */
    List<String> restarted() throws IOException {
        var now = launcher.processes();
        return processes.properties().stream()
                .filter(part -> !part.getValue().equals(now.path(part.getKey())))
                .map(part -> part.getKey())
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
