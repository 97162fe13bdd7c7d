package dev.rehearse.e2e.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A running product.
 *
 * @param tokens bearer tokens by role
 * @param webhookSecret what posts about bounces are signed with; empty where it is not known
 * @param logs the folder of its logs, where it is known
 */
record Target(int port, Map<String, String> tokens, String webhookSecret, Optional<Path> logs) {

    static final Set<String> ROLES = Set.of("author", "operator", "service");

    Target {
        tokens = Map.copyOf(tokens);
    }

    String host() {
        return "localhost:" + port;
    }

    String origin() {
        return "http://" + host();
    }

    List<String> allTokens() {
        return List.copyOf(tokens.values());
    }
}
