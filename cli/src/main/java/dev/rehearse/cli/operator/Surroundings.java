package dev.rehearse.cli.operator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a command is given from outside.
 *
 * @param home the folder with the product's sources
 */
public record Surroundings(Path home, Map<String, String> environment, Screen screen, InstantSource clock) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    public static Surroundings ofThisProcess(Path home) {
        return new Surroundings(home, System.getenv(), Screen.standard(), Clock.systemUTC());
    }
}
