package dev.rehearse.cli.operator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;

/**
 * The environment of a command.
 *
 * @param home the folder with the product's sources
 */
public record Environment(Path home, Map<String, String> environment, Screen screen, InstantSource clock) {

    public Environment {
        environment = Map.copyOf(environment);
    }

    public static Environment ofThisProcess(Path home) {
        return new Environment(home, System.getenv(), Screen.standard(), Clock.systemUTC());
    }
}
